package io.closecall.sample;

import java.io.IOException;
import java.sql.SQLException;

/** Places orders: first the audit log, then the database, then the index. */
final class Orders {

  private final AuditLog audit;
  private final OrderStore store;
  private final OrderIndex index;

  Orders(AuditLog audit, OrderStore store, OrderIndex index) {
    this.audit = audit;
    this.store = store;
    this.index = index;
  }

  int place(Order order) throws IOException, SQLException {
    audit.record(order);
    return accept(order);
  }

  int leakyPlace(Order order) throws IOException, SQLException {
    audit.leakyRecord(order);
    return accept(order);
  }

  String execution(int id) throws IOException {
    return index.quantity(id) + " executed";
  }

  String leakyExecution(int id) throws IOException {
    return index.leakyQuantity(id) + " executed";
  }

  private int accept(Order order) throws IOException, SQLException {
    store.save(order);
    return index.append(order.quantity());
  }
}
