package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.Map;

/** The end of a pipe that is written; the other end is closed. */
public final class PipeSinks implements Specimen<Pipe.SinkChannel> {

  @Override
  public String kind() {
    return "pipe";
  }

  @Override
  public Pipe.SinkChannel open() throws IOException {
    Pipe pipe = Pipe.open(); // opens
    pipe.source().close();
    return pipe.sink();
  }

  @Override
  public void close(Pipe.SinkChannel sink) throws IOException {
    sink.close();
  }

  @Override
  public Map<String, Closing<Pipe.SinkChannel>> otherClosings() {
    return Map.of("a stream", sink -> Channels.newOutputStream(sink).close());
  }
}
