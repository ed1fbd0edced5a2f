package io.closecall.programs.traps;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.w3c.dom.ls.DOMImplementationLS;

/** Files that the XML of the JDK opens and, where something goes wrong, forgets. */
public final class XmlFiles {

  private XmlFiles() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("."), "xml");
    File bad = Files.writeString(folder.resolve("bad.xml"), "<a><b>x</a>").toFile();
    File good = Files.writeString(folder.resolve("good.xml"), "<a><b>x</b></a>").toFile();
    for (int i = 0; i < 3; i++) {
      failsToTransform(bad, folder.resolve("out.xml").toFile());
      serializes(good, folder.resolve("ls.xml"));
      failsToRead(bad);
    }
    System.out.println("done");
  }

  private static void failsToTransform(File bad, File out) throws Exception {
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new StreamSource(bad), new StreamResult(out));
      System.out.println("it was transformed");
    } catch (TransformerException expected) {
      // the program has nothing to close
    }
  }

  private static void serializes(File good, Path out) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    Document document = builder.parse(good);
    DOMImplementationLS ls =
        (DOMImplementationLS) builder.getDOMImplementation().getFeature("LS", "3.0");
    ls.createLSSerializer().writeToURI(document, out.toUri().toString());
  }

  private static void failsToRead(File bad) throws IOException, XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newInstance().createXMLStreamReader(new StreamSource(bad));
    try {
      while (reader.hasNext()) {
        reader.next();
      }
      System.out.println("it was read");
    } catch (XMLStreamException expected) {
      // badly formed
    } finally {
      reader.close();
    }
  }
}
