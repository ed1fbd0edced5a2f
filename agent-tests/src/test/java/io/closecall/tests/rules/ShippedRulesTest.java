package io.closecall.tests.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.closecall.kinds.rules.Rule;
import io.closecall.kinds.rules.RuleFile;
import io.closecall.kinds.rules.Shipped;
import io.closecall.kinds.rules.TypePattern;
import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The rules that come with the agent, as they are in its jar. */
class ShippedRulesTest {

  @Test
  void whatIsSaidOfEachFileIsWhatIsInIt() throws IOException {
    assertFalse(Shipped.LIBRARIES.isEmpty());
    try (ZipFile jar = new ZipFile(Artifacts.agent().toFile())) {
      for (Shipped library : Shipped.LIBRARIES) {
        List<String> mistakes = new ArrayList<>();
        List<Rule> rules =
            RuleFile.parse(library.file(), text(jar, library.file()), Set.of(), mistakes);
        assertEquals(List.of(), mistakes);
        assertEquals(library.kinds(), rules.stream().map(rule -> rule.kind().id()).toList());
        for (Rule rule : rules) {
          for (TypePattern type : rule.types()) {
            assertTrue(type.name().startsWith(library.prefix()), () -> library + ": " + type);
          }
        }
      }
    }
  }

  @Test
  void everyFileIsSomeLibrarys() throws IOException {
    try (ZipFile jar = new ZipFile(Artifacts.agent().toFile())) {
      List<String> files =
          jar.stream().map(Object::toString).filter(name -> name.endsWith(".rules")).toList();
      assertEquals(
          Shipped.LIBRARIES.stream().map(Shipped::file).sorted().toList(),
          files.stream().sorted().toList());
    }
  }

  private static String text(ZipFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
