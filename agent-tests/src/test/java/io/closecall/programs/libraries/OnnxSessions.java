package io.closecall.programs.libraries;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sessions and tensors of ONNX Runtime, closed in every documented way, and forgotten. */
public final class OnnxSessions {

  private static final int MANY = 3;
  private static final byte[] MODEL = identity();
  private static final float[] ONE = {1};

  private OnnxSessions() {}

  public static void main(String[] args) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    for (int i = 0; i < MANY; i++) {
      forgotten(environment);
      closed(environment);
      new OrtSession.SessionOptions().getConfigEntries(); // leaked onnx-session-options x3
    }
    System.out.println("done");
  }

  private static void forgotten(OrtEnvironment environment) throws OrtException {
    environment.createSession(MODEL).getNumInputs(); // leaked onnx-session x3
    OnnxTensor.createTensor(environment, ONE).getInfo(); // leaked onnx-value x3
    try (OrtSession session = environment.createSession(MODEL);
        OnnxTensor one = OnnxTensor.createTensor(environment, ONE)) {
      session.run(Map.of("x", one)).size(); // leaked onnx-value x3
    }
  }

  private static void closed(OrtEnvironment environment) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        OrtSession session = environment.createSession(MODEL, options);
        OnnxTensor one = OnnxTensor.createTensor(environment, ONE)) {
      try (OrtSession.Result result = session.run(Map.of("x", one))) {
        result.get(0).getValue();
      }
      session.run(Map.of("x", one)).get(0).close();
    }
  }

  /** A model that answers what it is asked: the smallest that there is, as protocol buffers. */
  private static byte[] identity() {
    byte[] dimension = field(1, field(1, 1));
    byte[] tensor = join(field(1, 1), field(2, dimension));
    byte[] type = field(2, field(1, tensor));
    byte[] node = join(field(1, text("x")), field(2, text("y")), field(4, text("Identity")));
    byte[] graph =
        join(
            field(1, node),
            field(2, text("g")),
            field(11, join(field(1, text("x")), type)),
            field(12, join(field(1, text("y")), type)));
    return join(field(1, 8), field(7, graph), field(8, field(2, 13)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] field(int number, int value) {
    return new byte[] {(byte) (number << 3), (byte) value};
  }

  private static byte[] field(int number, byte[] value) {
    return join(new byte[] {(byte) (number << 3 | 2), (byte) value.length}, value);
  }

  private static byte[] join(byte[]... parts) {
    try (ByteArrayOutputStream all = new ByteArrayOutputStream()) {
      for (byte[] part : parts) {
        all.write(part);
      }
      return all.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
