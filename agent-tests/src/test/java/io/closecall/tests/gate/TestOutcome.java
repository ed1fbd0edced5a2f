package io.closecall.tests.gate;

import io.closecall.tests.harness.Report;
import io.closecall.tests.harness.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What became of a module's tests.
 *
 * @param tests each test that ran, {@code com.acme.LeakTest#leaks}, with the message it failed
 *     with, empty if it passed; of several runs, the last
 * @param texts the same with all that the file says of the failure
 * @param passed whether Maven says so
 * @param reports what the agent wrote, a fork each
 * @param run the whole build
 */
record TestOutcome(
    Map<String, String> tests,
    Map<String, String> texts,
    boolean passed,
    List<Report> reports,
    Run run) {

  static TestOutcome read(String name, Path folder, Run run) throws IOException {
    Map<String, String> tests = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    Path reports = folder.resolve("target/surefire-reports");
    if (!Files.isDirectory(reports)) {
      reports = folder.resolve("surefire-reports");
    }
    if (Files.isDirectory(reports)) {
      for (Path file : Run.files(reports, ".xml")) {
        if (file.getFileName().toString().startsWith("TEST-")) {
          read(file, tests, texts);
        }
      }
    }
    List<Report> agents = new ArrayList<>();
    for (String each : List.of("report", "leaks")) {
      Path written = folder.resolve(each);
      if (Files.isDirectory(written)) {
        for (Path file : Run.files(written, ".json")) {
          agents.add(Report.parse(Run.text(file)));
        }
      }
    }
    boolean passed =
        run.stdout().stream()
                .anyMatch(line -> line.matches("\\[INFO\\] " + name + " \\.* ?SUCCESS.*"))
            || (run.exitCode() == 0);
    return new TestOutcome(tests, texts, passed, agents, run);
  }

  private static void read(Path file, Map<String, String> tests, Map<String, String> texts)
      throws IOException {
    NodeList cases;
    try {
      cases =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("testcase");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file.toString(), e);
    }
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      String key = test.getAttribute("classname") + '#' + test.getAttribute("name");
      String failure = failure(test);
      // of several of one name, one that failed
      tests.merge(key, failure, (one, other) -> one.isEmpty() ? other : one);
      texts.merge(key, test.getTextContent(), String::concat);
    }
  }

  private static String failure(Element test) {
    for (String tag : List.of("failure", "error")) {
      NodeList found = test.getElementsByTagName(tag);
      if (found.getLength() > 0) {
        Element failure = (Element) found.item(0);
        String message = failure.getAttribute("message");
        return message.isEmpty() ? failure.getTextContent() : message;
      }
    }
    return "";
  }

  /** The tests that failed, in the order of their names. */
  List<String> failed() {
    return tests.entrySet().stream()
        .filter(test -> !test.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public String toString() {
    return tests + "\n" + run;
  }
}
