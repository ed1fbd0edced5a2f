package io.closecall.tests.report;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chromium without a window, driven by its own protocol. Where it is not installed, the test is
 * skipped and says so; {@code -Dclosecall.chromium} names another one.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, HttpClient client, URI address) {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Messages()).join();
  }

  /** Starts one with an empty page. */
  static Browser start() throws IOException, InterruptedException {
    Path program = Path.of(System.getProperty("closecall.chromium", "/usr/bin/chromium"));
    assumeTrue(Files.isExecutable(program), "there is no browser: " + program);
    Path folder = Artifacts.newFolder("browser");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank")
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile())
            .start();
    try {
      Path port = folder.resolve("profile/DevToolsActivePort");
      await().atMost(PATIENCE).until(() -> Files.exists(port) && Files.size(port) > 0);
      HttpClient client = HttpClient.newHttpClient();
      String list = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
      String pages =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(list)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonElement each : JsonParser.parseString(pages).getAsJsonArray()) {
        JsonObject page = each.getAsJsonObject();
        if (page.get("type").getAsString().equals("page")) {
          String address = page.get("webSocketDebuggerUrl").getAsString();
          return new Browser(process, client, URI.create(address));
        }
      }
      throw new IllegalStateException("no page in " + pages);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      process.destroyForcibly();
      throw failed;
    }
  }

  /** Shows a file, with what it says of errors and requests from now on. */
  void open(Path file) {
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "Accessibility")) {
      send(domain + ".enable", Map.of());
    }
    events.clear();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    await().atMost(PATIENCE).until(() -> !events("Page.loadEventFired").isEmpty());
  }

  /** What the expression evaluates to, as JSON. */
  JsonElement evaluate(String expression) {
    JsonObject answer =
        send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + "\n" + answer);
    }
    JsonElement value = answer.getAsJsonObject("result").get("value");
    return value == null ? new JsonPrimitive("undefined") : value;
  }

  /** A window of that many pixels. */
  void resize(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** {@code light} or {@code dark}, on a {@code screen} or in {@code print}. */
  void prefer(String scheme, String medium) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Presses a key where the focus is. */
  void press(String key) {
    int code = key.equals("Enter") ? 13 : key.equals("Tab") ? 9 : 0;
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** What a screen reader is told: role and name of each element that it does not pass over. */
  List<String> readAloud() {
    List<String> said = new ArrayList<>();
    JsonArray nodes = send("Accessibility.getFullAXTree", Map.of()).getAsJsonArray("nodes");
    for (JsonElement each : nodes) {
      JsonObject node = each.getAsJsonObject();
      if (!node.get("ignored").getAsBoolean() && node.has("role")) {
        said.add((value(node, "role") + " " + value(node, "name")).strip());
      }
    }
    return said;
  }

  private static String value(JsonObject node, String name) {
    JsonElement value = node.has(name) ? node.getAsJsonObject(name).get("value") : null;
    return value == null ? "" : value.getAsString();
  }

  /**
   * Writes what is to be seen, the whole length of the page, as PNG, where {@code
   * -Dclosecall.pictures=true} asks for it: for people who look into it. A busy Chromium may take
   * minutes for one, and what it emulates is in disorder meanwhile.
   */
  void picture(Path file) throws IOException {
    if (Boolean.getBoolean("closecall.pictures")) {
      Map<String, ?> whole = Map.of("captureBeyondViewport", true, "format", "png");
      String data = send("Page.captureScreenshot", whole).get("data").getAsString();
      Files.write(file, Base64.getDecoder().decode(data));
    }
  }

  /** Errors of scripts, of the page's policy, and whatever else the browser complains about. */
  List<JsonObject> complaints() {
    List<JsonObject> all = new ArrayList<>(events("Runtime.exceptionThrown"));
    all.addAll(events("Log.entryAdded"));
    return all;
  }

  /** Addresses that were asked for. */
  List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(event -> event.getAsJsonObject("request").get("url").getAsString())
        .toList();
  }

  private List<JsonObject> events(String method) {
    return events.stream()
        .filter(event -> event.get("method").getAsString().equals(method))
        .map(event -> event.getAsJsonObject("params"))
        .toList();
  }

  private JsonObject send(String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(number, answer);
    JsonObject message = new JsonObject();
    message.addProperty("id", number);
    message.addProperty("method", method);
    message.add("params", new Gson().toJsonTree(parameters));
    // the answer to the last one can be here before its sending is over
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .ignoreExceptionsMatching(failed -> failed.getCause() instanceof IllegalStateException)
        .until(() -> socket.sendText(message.toString(), true).join() != null);
    JsonObject whole = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (whole.has("error")) {
      throw new AssertionError(method + ": " + whole.get("error"));
    }
    return whole.getAsJsonObject("result");
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        if (message.has("id")) {
          CompletableFuture<JsonObject> asked = answers.remove(message.get("id").getAsInt());
          if (asked != null) {
            asked.complete(message);
          }
        } else {
          events.add(message);
        }
      }
      source.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
