package io.closecall.programs.traps;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** A connection that fails hides nothing that the program's own factory has forgotten meanwhile. */
public final class RefusedConnections {

  private RefusedConnections() {}

  public static void main(String[] args) throws IOException {
    for (int i = 0; i < 3; i++) {
      refused();
    }
    System.out.println("done");
  }

  private static void refused() throws IOException {
    HttpsURLConnection connection =
        (HttpsURLConnection) new URL("https://localhost:1/").openConnection();
    connection.setSSLSocketFactory(new ForgetfulFactory());
    try {
      connection.connect();
      throw new IllegalStateException("something listens at port 1");
    } catch (ConnectException expected) {
      // nobody is there
    }
  }

  private static final class ForgetfulFactory extends SSLSocketFactory {
    private final SSLSocketFactory used = (SSLSocketFactory) SSLSocketFactory.getDefault();

    @Override
    public Socket createSocket() throws IOException {
      new FileInputStream(File.createTempFile("factory", null)); // leaked file-input-stream x3
      return new Socket();
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return used.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return used.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(Socket base, String host, int port, boolean close)
        throws IOException {
      return used.createSocket(base, host, port, close);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return used.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      return used.createSocket(host, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return used.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
        throws IOException {
      return used.createSocket(host, port, from, fromPort);
    }
  }
}
