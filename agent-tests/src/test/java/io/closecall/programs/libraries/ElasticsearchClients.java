package io.closecall.programs.libraries;

import io.closecall.programs.servers.Pages;
import java.io.IOException;
import java.net.URI;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** Clients of Elasticsearch, closed and forgotten. */
public final class ElasticsearchClients {

  private static final int MANY = 3;

  private ElasticsearchClients() {}

  public static void main(String[] args) throws IOException {
    try (Pages pages = new Pages()) {
      URI page = pages.shortPage();
      HttpHost server = new HttpHost(page.getHost(), page.getPort());
      for (int i = 0; i < MANY; i++) {
        RestClient.builder(server).build().getNodes(); // leaked elasticsearch-client x3
        try (RestClient client = RestClient.builder(server).build()) {
          client.performRequest(new Request("GET", "/short"));
        }
      }
    }
    System.out.println("done");
    // the threads of the forgotten ones are no daemons
    System.exit(0);
  }
}
