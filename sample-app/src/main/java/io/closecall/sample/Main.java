package io.closecall.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The order service of a small trading desk, with eight documented leaks.
 *
 * <p>It answers HTTP on the loopback interface, keeps orders in an H2 database, prices in a file,
 * an audit log and a random-access index, and asks a feed server for quotes. Each thing it does
 * exists twice: {@code /prices} is served by {@code price}, which is correct, and {@code
 * /leaky/prices} by {@code leakyPrice} in the same file, which makes a mistake seen in real
 * services. A leaking line ends with a comment that names the verdict and the kind:
 *
 * <ul>
 *   <li>{@link PriceFile}: an early return skips the close
 *   <li>{@link AuditLog}: an exception skips the close
 *   <li>{@link OrderIndex}: nothing was found, so nothing was closed
 *   <li>{@link QuoteFeed}: a helper returns a stream that nobody closes
 *   <li>{@link CallbackPort}: a server socket opened only to learn its port
 *   <li>{@link OrderStore}: the statement is closed, the connection is not
 *   <li>{@link RiskCheck}: an executor for one task, never shut down
 *   <li>{@link Revaluation}: a pool for each request
 *   <li>{@link GpuStaging}: device memory, only where JCuda and a CUDA device are present
 *   <li>{@link Confirmations}: a cache whose key never comes again, only in a long day
 * </ul>
 *
 * <p>The service drives itself with a {@link Load} of a few seconds, shuts down and returns. With a
 * number of seconds as its argument it has a long day instead: of all the mistakes only that of
 * {@link Confirmations} is made, four times a second, which ends when descriptors do. With {@code
 * repaired} behind that, none is.
 */
public final class Main {

  private static final List<String> PRICES = List.of("ACME,101.25", "BOLT,17.50", "CORK,44.00");

  private Main() {}

  /** {@code [SECONDS [repaired]]}. */
  public static void main(String[] args) throws Exception {
    try (Workspace files = Workspace.create();
        FeedServer feed = new FeedServer();
        OrderStore store = new OrderStore();
        Revaluation revaluation = new Revaluation();
        Confirmations confirmations = new Confirmations(files.folder());
        DeskServer server = new DeskServer()) {
      PriceFile prices = new PriceFile(files.write("prices.csv", PRICES));
      Path audit = files.write("audit.log", List.of());
      Path index = files.write("orders.idx", List.of());
      Orders orders = new Orders(new AuditLog(audit), store, new OrderIndex(index));
      QuoteFeed quotes = new QuoteFeed(feed.port());

      server.route("/prices", query -> prices.price(query.get("symbol")));
      server.route("/leaky/prices", query -> prices.leakyPrice(query.get("symbol")));
      server.route("/orders", query -> orders.place(Order.of(query)));
      server.route("/leaky/orders", query -> orders.leakyPlace(Order.of(query)));
      server.route("/executions", query -> orders.execution(query.number("id")));
      server.route("/leaky/executions", query -> orders.leakyExecution(query.number("id")));
      server.route("/positions", query -> store.position(query.get("symbol")));
      server.route("/leaky/positions", query -> store.leakyPosition(query.get("symbol")));
      server.route("/quotes", query -> quotes.quote(query.get("symbol")));
      server.route("/leaky/quotes", query -> quotes.leakyQuote(query.get("symbol")));
      server.route("/callbacks", query -> CallbackPort.free());
      server.route("/leaky/callbacks", query -> CallbackPort.leakyFree());
      server.route("/risk", query -> RiskCheck.allowed(Order.of(query)));
      server.route("/leaky/risk", query -> RiskCheck.leakyAllowed(Order.of(query)));
      server.route("/valuations", query -> revaluation.value(query.number("positions")));
      server.route("/leaky/valuations", query -> Revaluation.leakyValue(query.number("positions")));
      server.route("/confirmations", query -> confirmations.confirm(query.number("id"), "ada"));
      server.route(
          "/leaky/confirmations", query -> confirmations.leakyConfirm(query.number("id"), "ada"));
      boolean gpu = Gpu.present();
      if (gpu) {
        server.route("/staging", query -> GpuStaging.stage(query.number("positions")));
        server.route("/leaky/staging", query -> GpuStaging.leakyStage(query.number("positions")));
      }

      server.start();
      System.out.println("trading desk: listening on port " + server.port());
      Load load = new Load(server.port(), gpu);
      int served =
          args.length == 0
              ? load.run()
              : load.run(Duration.ofSeconds(Integer.parseInt(args[0])), args.length == 1);
      System.out.println("trading desk: " + served + " requests served");
    }
    System.out.println("trading desk: done");
  }
}
