package io.closecall.tests.report;

import io.closecall.tests.harness.Artifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A file of test results that Surefire's schema allows.
 *
 * @param document what is in it
 */
record JunitFile(Document document) {

  private static final Schema SCHEMA = schema();

  /** Fails where the text is no XML, or not what the schema asks for. */
  static JunitFile read(String xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
      SCHEMA.newValidator().validate(new DOMSource(document));
      return new JunitFile(document);
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  /** The elements with this name. */
  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Elements and the names of their attributes, without the texts. */
  List<String> outline() {
    List<String> outline = new ArrayList<>();
    for (Element element : elements("*")) {
      NamedNodeMap attributes = element.getAttributes();
      StringBuilder line = new StringBuilder(element.getTagName());
      for (int i = 0; i < attributes.getLength(); i++) {
        Node attribute = attributes.item(i);
        line.append(' ').append(attribute.getNodeName());
      }
      outline.add(line.toString());
    }
    return outline;
  }

  private static Schema schema() {
    String name = "maven-surefire-plugin/src/site/resources/xsd/surefire-test-report.xsd";
    try (ZipFile zip = new ZipFile(sources().toFile())) {
      ZipEntry entry =
          zip.stream().filter(each -> each.getName().endsWith(name)).findFirst().orElseThrow();
      try (InputStream in = zip.getInputStream(entry)) {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(in));
      }
    } catch (IOException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static Path sources() throws IOException {
    Path libraries = Artifacts.library("h2").getParent();
    try (Stream<Path> files = Files.list(libraries)) {
      return files
          .filter(file -> file.getFileName().toString().matches("surefire-.*-source-release\\.zip"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no sources of Surefire in " + libraries));
    }
  }
}
