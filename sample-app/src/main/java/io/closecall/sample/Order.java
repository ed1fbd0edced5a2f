package io.closecall.sample;

/** What a trader asks for; the trader is empty when the request named none. */
record Order(String symbol, int quantity, String trader) {

  static Order of(Query query) {
    return new Order(query.get("symbol"), query.number("quantity"), query.get("trader", ""));
  }
}
