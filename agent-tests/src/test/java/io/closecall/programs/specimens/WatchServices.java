package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;

/** Its thread keeps it from being collected. */
public final class WatchServices implements Specimen<WatchService> {

  @Override
  public String kind() {
    return "watch-service";
  }

  @Override
  public String whenDropped() {
    return "held";
  }

  @Override
  public WatchService open() throws IOException {
    return FileSystems.getDefault().newWatchService(); // opens
  }

  @Override
  public void use(WatchService service) throws IOException {
    Path.of(".").register(service, StandardWatchEventKinds.ENTRY_CREATE);
  }

  @Override
  public void close(WatchService service) throws IOException {
    service.close();
  }
}
