package io.closecall.programs.specimens;

import io.closecall.programs.contract.Specimen;
import java.io.Serial;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;
import java.util.Map;

/** A remote object that can be called: RMI lets go of a dropped one by itself. */
public final class RmiExports implements Specimen<RmiExports.Answering> {

  @Override
  public String kind() {
    return "rmi-export";
  }

  @Override
  public String whenDropped() {
    return NOTHING;
  }

  @Override
  public Answering open() throws RemoteException {
    Answering object = new Answering();
    UnicastRemoteObject.exportObject(object, 0); // opens
    return object;
  }

  @Override
  public void use(Answering object) throws RemoteException {
    ((Question) UnicastRemoteObject.toStub(object)).answer();
  }

  @Override
  public void close(Answering object) throws RemoteException {
    if (object.exported) {
      object.exported = false;
      UnicastRemoteObject.unexportObject(object, true);
    }
  }

  @Override
  public Map<String, Opening> otherOpenings() {
    return Map.of("by its own constructor", this::byItself);
  }

  private AutoCloseable byItself() throws RemoteException {
    Exporting object = new Exporting(); // opens otherwise
    return () -> UnicastRemoteObject.unexportObject(object, true);
  }

  @Override
  public Map<String, Attempt> failures() {
    return Map.of("an object that is exported", this::twice);
  }

  private void twice() throws RemoteException {
    Answering object = open();
    try {
      UnicastRemoteObject.exportObject(object, 0);
    } finally {
      close(object);
    }
  }

  /** What can be called. */
  public interface Question extends Remote {
    int answer() throws RemoteException;
  }

  /** Who answers, exported by the specimen. */
  public static final class Answering implements Question {
    private boolean exported = true;

    @Override
    public int answer() {
      return 42;
    }
  }

  private static final class Exporting extends UnicastRemoteObject implements Question {
    @Serial private static final long serialVersionUID = 1;

    Exporting() throws RemoteException {}

    @Override
    public int answer() {
      return 42;
    }
  }
}
