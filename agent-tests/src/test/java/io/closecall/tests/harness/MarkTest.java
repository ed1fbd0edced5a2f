package io.closecall.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.closecall.programs.harness.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {

  @Test
  void marksAreReadFromTheSourceWithTheirLine() {
    assertEquals(
        List.of(
            new Mark("leaked", "socket", "Marked.java:10", 1),
            new Mark("held", "executor-service", "Marked.java:11", 3),
            new Mark("leaked", "file-input-stream", "Marked.java:12", 1),
            new Mark("leaked", "socket", "Marked.java:12", 2)),
        Mark.in(Marked.class));
  }

  @Test
  void placesAreTheLinesThatEndWithAComment() {
    assertEquals(List.of("Marked.java:14"), Mark.places(Marked.class, "opens"));
  }

  @Test
  void thePlaceOfAFrameIsItsFileAndLine() {
    assertEquals("Foo.java:12", Finding.place("com.acme.Foo.load(Foo.java:12)"));
    assertEquals("Native Method", Finding.place("com.acme.Foo.load(Native Method)"));
  }
}
