package io.closecall.programs.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Properties;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML and properties, from file to file: the JDK opens and closes the files by itself. */
public final class Documents implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    File file = new File("document.xml");
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    Document document = builder.newDocument();
    document.appendChild(document.createElement("root"));
    Transformer copy = TransformerFactory.newInstance().newTransformer();
    copy.transform(new DOMSource(document), new StreamResult(file));
    expect(builder.parse(file).getDocumentElement().getTagName().equals("root"));
    expect(builder.parse(file.toURI().toString()).getDocumentElement() != null);
    SAXParserFactory.newInstance().newSAXParser().parse(file, new DefaultHandler());
    copy.transform(new StreamSource(file), new StreamResult(new File("copy.xml")));
    malformed();
    properties();
  }

  private static void malformed() throws Exception {
    File file = new File("malformed.xml");
    try (OutputStream out = new FileOutputStream(file)) {
      out.write("<root>".getBytes(UTF_8));
    }
    try {
      SAXParserFactory.newInstance().newSAXParser().parse(file, new DefaultHandler());
      throw new IllegalStateException("parsed");
    } catch (SAXParseException expected) {
      expect(file.delete());
    }
  }

  private static void properties() throws Exception {
    File file = new File("some.properties");
    Properties some = new Properties();
    some.setProperty("key", "value");
    try (OutputStream out = new FileOutputStream(file)) {
      some.store(out, null);
    }
    try (InputStream in = new FileInputStream(file)) {
      some.load(in);
    }
    try (Scanner scanner = new Scanner(file, UTF_8);
        FileReader reader = new FileReader(file, UTF_8)) {
      expect(scanner.hasNext() && reader.read() == '#');
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}
