package io.closecall.tests.libraries;

import io.closecall.programs.libraries.ElasticsearchClients;
import io.closecall.programs.libraries.HttpClient4Calls;
import io.closecall.programs.libraries.HttpClient5Calls;
import io.closecall.programs.libraries.OkHttpCalls;
import io.closecall.tests.harness.Jdk;
import io.closecall.tests.harness.OnEachJdk;

/** Clients of HTTP, and what stands upon them. */
class WebClientsTest {

  @OnEachJdk
  void okHttp4(Jdk jdk) {
    Library.usedBy(OkHttpCalls.class, "okhttp", "okio-jvm-3.6.0", "kotlin-stdlib-1.9.10")
        .leaksWhatIsMarked(jdk, "okhttp-response");
  }

  @OnEachJdk
  void okHttp5(Jdk jdk) {
    Library.usedBy(OkHttpCalls.class, "okhttp-jvm", "okio-jvm-3.16.2", "kotlin-stdlib-2.2.21")
        .leaksWhatIsMarked(jdk, "okhttp-response");
  }

  @OnEachJdk
  void httpClient4(Jdk jdk) {
    Library.usedBy(
            HttpClient4Calls.class, "httpclient", "httpcore", "commons-codec", "commons-logging")
        .leaksWhatIsMarked(jdk, "httpclient4-response", "httpclient4-client");
  }

  @OnEachJdk
  void httpClient5(Jdk jdk) {
    Library.usedBy(HttpClient5Calls.class, "httpclient5", "httpcore5", "httpcore5-h2", "slf4j-api")
        .leaksWhatIsMarked(jdk, "httpclient5-response", "httpclient5-client");
  }

  @OnEachJdk
  void elasticsearch(Jdk jdk) {
    Library.usedBy(ElasticsearchClients.class, "elasticsearch-rest-client", "httpclient")
        .with("httpcore", "httpcore-nio", "httpasyncclient", "commons-codec", "commons-logging")
        .leaksWhatIsMarked(jdk, "elasticsearch-client");
  }
}
