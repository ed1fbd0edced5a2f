package io.closecall.programs.traps;

import io.closecall.programs.servers.Pages;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.StringReader;
import java.nio.file.Files;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The XML of the JDK, which forgets streams that it opened itself, by a name that the program gave;
 * those that the program opened, it does not close.
 */
public final class Documents {

  private static final int MANY = 3;

  private Documents() {}

  public static void main(String[] args) throws Exception {
    File good = file("good.xml", "<a><b>x</b></a>");
    File bad = file("bad.xml", "<a><b>x</a>");
    File including = file("including.xml", "<!DOCTYPE a SYSTEM 'none.dtd'><a/>");
    try (Pages pages = new Pages()) {
      for (int i = 0; i < MANY; i++) {
        transformed(bad);
        written(good);
        read(new StreamSource(good));
        read(new StreamSource(bad));
        read(new StreamSource(pages.longPage().toString()));
        read(opened(bad));
        resolved(including, bad);
      }
    }
    System.out.println("done");
  }

  private static void transformed(File bad) throws TransformerException {
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new StreamSource(bad), new StreamResult(new File("transformed.xml")));
      throw new IllegalStateException("it was not broken");
    } catch (TransformerException expected) {
      // it is the file being written that is forgotten
    }
  }

  private static void written(File good) throws Exception {
    Document document = builder().parse(good);
    DOMImplementationLS language =
        (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
    String name = new File("written.xml").toURI().toString();
    language.createLSSerializer().writeToURI(document, name);
  }

  private static void read(Source source) throws XMLStreamException {
    XMLStreamReader reader = null;
    try {
      reader = XMLInputFactory.newInstance().createXMLStreamReader(source);
      reader.next();
      reader.next();
      reader.next();
      reader.next();
    } catch (XMLStreamException expected) {
      // closing the reader closes nothing under it, as documented
    } finally {
      if (reader != null) {
        reader.close();
      }
    }
  }

  private static Source opened(File file) throws FileNotFoundException {
    return new StreamSource(new FileInputStream(file)); // leaked file-input-stream x3
  }

  /** What the program opens in the middle of a document is its own business. */
  private static void resolved(File including, File other) throws Exception {
    DocumentBuilder builder = builder();
    builder.setEntityResolver(
        (publicId, systemId) -> {
          new FileInputStream(other).read(); // leaked file-input-stream x3
          return new InputSource(new StringReader(""));
        });
    try {
      builder.parse(including);
    } catch (SAXException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static DocumentBuilder builder() throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder();
  }

  private static File file(String name, String text) throws Exception {
    File file = new File(name);
    Files.writeString(file.toPath(), text);
    return file;
  }
}
