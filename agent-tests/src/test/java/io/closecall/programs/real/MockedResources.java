package io.closecall.programs.real;

import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipFile;

/** Unit tests' doubles of everything that is closed: mocks are nothing, spies are closed. */
public final class MockedResources implements CorrectPrograms.Correct {

  private static final Class<?>[] DOUBLED = {
    FileInputStream.class,
    FileOutputStream.class,
    RandomAccessFile.class,
    FileChannel.class,
    SocketChannel.class,
    Selector.class,
    Socket.class,
    ServerSocket.class,
    DatagramSocket.class,
    DirectoryStream.class,
    FileSystem.class,
    WatchService.class,
    URLClassLoader.class,
    HttpClient.class,
    ZipFile.class,
    Inflater.class,
    Deflater.class,
    Process.class,
    Timer.class,
    ScheduledThreadPoolExecutor.class,
    ForkJoinPool.class,
    Connection.class
  };

  @Override
  public void run() throws Exception {
    for (Class<?> type : DOUBLED) {
      expect(type.isInstance(mock(type)));
    }
    stubbed();
    streams();
    spies();
    sockets();
  }

  @SuppressWarnings("DirectInvocationOnMock") // what is under test
  private static void stubbed() throws Exception {
    Socket socket = mock(Socket.class);
    FileInputStream stream = mock(FileInputStream.class);
    when(socket.getInputStream()).thenReturn(stream);
    when(stream.read()).thenReturn(7);
    expect(socket.getInputStream().read() == 7);
    Connection connection = mock(Connection.class);
    connection.close();
    verify(connection).close();
    Thread thread = mock(Thread.class);
    thread.start();
    verify(thread).start();
    Process process = mock(Process.class);
    when(process.waitFor()).thenReturn(0);
    expect(process.waitFor() == 0);
  }

  /** A stream with a stubbed method, and one whose close is overridden and called through. */
  private static void streams() throws IOException {
    Path file = Files.writeString(Path.of("mocked.txt"), "word");
    FileInputStream plain = new FileInputStream(file.toFile());
    try (plain;
        FileInputStream in = spy(plain)) {
      when(in.available()).thenReturn(42);
      expect(in.available() == 42 && in.read() == 'w');
    }
    FileInputStream observed = spy(new FileInputStream(file.toFile()));
    boolean[] closed = {false};
    doAnswer(
            call -> {
              closed[0] = true;
              return call.callRealMethod();
            })
        .when(observed)
        .close();
    observed.close();
    expect(closed[0]);
    try (InputStream in = spy(Files.newInputStream(file))) {
      expect(in.read() == 'w');
    }
    try (FileChannel channel = spy(FileChannel.open(file))) {
      expect(channel.size() == 4);
    }
  }

  private static void spies() throws Exception {
    Compiling.sources(Files.createDirectories(Path.of("mocked")), 1);
    try (URLClassLoader loader =
        spy(new URLClassLoader(new URL[] {new File("mocked").toURI().toURL()}))) {
      expect(loader.getResource("Number0.java") != null);
    }
    Timer timer = spy(new Timer(true));
    timer.cancel();
    ScheduledThreadPoolExecutor pool = spy(new ScheduledThreadPoolExecutor(1));
    pool.submit(() -> {}).get();
    pool.shutdown();
    Inflater inflater = spy(new Inflater());
    inflater.end();
  }

  private static void sockets() throws IOException {
    try (ServerSocket server = spy(new ServerSocket(0));
        Socket client = spy(new Socket("localhost", server.getLocalPort()));
        Socket accepted = server.accept()) {
      client.getOutputStream().write(5);
      expect(accepted.getInputStream().read() == 5);
    }
    try (DatagramSocket socket = spy(new DatagramSocket())) {
      expect(socket.getLocalPort() > 0);
    }
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}
