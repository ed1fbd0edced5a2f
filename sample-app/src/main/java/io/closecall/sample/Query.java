package io.closecall.sample;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The parameters of one request. */
record Query(Map<String, String> parameters) {

  static Query of(URI uri) {
    Map<String, String> parameters = new HashMap<>();
    String text = uri.getQuery();
    if (text != null) {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return new Query(parameters);
  }

  String get(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing parameter: " + name);
    }
    return value;
  }

  String get(String name, String otherwise) {
    return parameters.getOrDefault(name, otherwise);
  }

  int number(String name) {
    return Integer.parseInt(get(name));
  }
}
