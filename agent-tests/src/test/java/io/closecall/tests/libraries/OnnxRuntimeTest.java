package io.closecall.tests.libraries;

import io.closecall.programs.libraries.OnnxSessions;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;

/** Native memory, which no garbage collector knows of. */
class OnnxRuntimeTest {

  @OnEachJdk
  void sessionsTensorsAndOptions(Jdk jdk) {
    Library.usedBy(OnnxSessions.class, "onnxruntime")
        .leaksWhatIsMarked(jdk, "onnx-session", "onnx-session-options", "onnx-value");
  }
}
