package io.closecall.kinds;

import java.util.List;

/** Every kind, in the order of the README. One line a kind. */
public final class Catalogue {
  /** All kinds. */
  public static final List<Kind> KINDS =
      List.of(
          FileInputStreams.KIND,
          FileOutputStreams.KIND,
          RandomAccessFiles.KIND,
          FileChannels.KIND,
          AsyncFileChannels.KIND,
          FileLocks.KIND,
          DirectoryStreams.KIND,
          WatchServices.KIND,
          ZipFileSystems.KIND,
          ZipFiles.KIND,
          Inflaters.KIND,
          Deflaters.KIND,
          ImageStreams.KIND,
          FileHandlers.KIND,
          Sockets.KIND,
          ServerSockets.KIND,
          DatagramSockets.KIND,
          SocketChannels.KIND,
          ServerSocketChannels.KIND,
          DatagramChannels.KIND,
          Pipes.KIND,
          Selectors.KIND,
          AsyncSocketChannels.KIND,
          AsyncServerSocketChannels.KIND,
          AsyncChannelGroups.KIND,
          HttpClients.KIND,
          HttpResponses.KIND,
          HttpServers.KIND,
          UrlClassLoaders.KIND,
          LdapContexts.KIND,
          JmxConnectors.KIND,
          JmxConnectorServers.KIND,
          RmiExports.KIND,
          JdbcConnections.KIND,
          JdbcStatements.KIND,
          JdbcResultSets.KIND,
          Processes.KIND,
          Timers.KIND,
          Threads.KIND,
          ExecutorServices.KIND,
          StructuredTaskScopes.KIND,
          Arenas.KIND,
          MappedMemory.KIND,
          DirectMemory.KIND,
          CudaMemory.KIND,
          CudaStreams.KIND,
          CudaEvents.KIND);

  private Catalogue() {}
}
