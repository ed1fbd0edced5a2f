package io.closecall.kinds.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a rule, with what is allowed there. */
enum RuleKey {
  TYPE("type", TypePattern.ALLOWED),
  OPENED_BY(
      "opened-by",
      "constructor, a method of the type (open), or of another one (com.acme.Sessions.open); with parameters where not every overload opens (open(java.lang.String,int))"),
  CLOSED_BY(
      "closed-by",
      "methods of the type, such as close or release(boolean); with a ? at the end where only some versions have it (abort?)"),
  DESCRIPTION(
      "description",
      "argument N, counted from 0 (argument 0), or a field of the resource (field name)"),
  CLOSED_WHEN(
      "closed-when",
      "fields of the resource that are true once it is closed, or of what such a field refers to and what closes the resource with itself (field closed, field pool.closed)"),
  ASKED_BY(
      "asked-by",
      "frames of the library whose caller opened it, as com.acme.Client.send or com.acme.client.*"),
  FEW("few-are-fine", "how many open ones of one line are by design, 0 to 99"),
  FORM("form", "text, sql, jdbc-url, address or path"),
  WATCHED("watched", "a phrase: the types that a reader recognises"),
  HOLDS("holds", "a phrase"),
  IMPACT("impact", "until-gc or permanent"),
  WHEN_COLLECTED("when-collected", "a phrase"),
  OWNED_BY("owned-by", "frames, as com.acme.Pool.fill or com.acme.pool.*"),
  KEPT_BY("kept-by", "frames, as com.acme.Cache.get or com.acme.cache.*"),
  KEEPS(
      "keeps",
      "frames of the library, which keeps sockets, threads and the like open on purpose, as com.acme.client.*"),
  PARTS("parts", "yes or no"),
  REMEDY("remedy", "a phrase");

  private final String text;
  private final String allowed;

  RuleKey(String text, String allowed) {
    this.text = text;
    this.allowed = allowed;
  }

  String text() {
    return text;
  }

  String allowed() {
    return allowed;
  }

  static @Nullable RuleKey of(String text) {
    for (RuleKey key : values()) {
      if (key.text.equals(text)) {
        return key;
      }
    }
    return null;
  }

  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (RuleKey key : values()) {
      all.add(key.text);
    }
    return all;
  }
}
