package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.Map;

/** The end of a pipe that is read; the other end is closed. */
public final class PipeSources implements Specimen<Pipe.SourceChannel> {

  @Override
  public String kind() {
    return "pipe";
  }

  @Override
  public Pipe.SourceChannel open() throws IOException {
    Pipe pipe = Pipe.open(); // opens
    pipe.sink().close();
    return pipe.source();
  }

  @Override
  public void close(Pipe.SourceChannel source) throws IOException {
    source.close();
  }

  @Override
  public Map<String, Closing<Pipe.SourceChannel>> otherClosings() {
    return Map.of("a stream", source -> Channels.newInputStream(source).close());
  }
}
