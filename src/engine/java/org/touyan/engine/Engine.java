package org.touyan.engine;

import java.nio.file.Path;
import java.util.List;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch for {@code RealEngineIT}, on a port of this machine alone that it prints. It ends when its standard input
 * does, so that none is left behind by a test that was killed.
 */
public final class Engine extends Node {
  private Engine(Settings settings, List<Class<? extends Plugin>> modules) {
    super(new Environment(settings, null), modules, false);
  }

  /** @param args the folder for its data */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.builder()
        .put("path.home", Path.of(args[0]).toAbsolutePath().toString())
        .put("cluster.name", "touyan")
        .put("node.name", "touyan")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", "0")
        .put("transport.port", "0")
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
    try (Engine engine =
        new Engine(settings, List.of(CommonAnalysisPlugin.class, Netty4Plugin.class))) {
      engine.start();
      TransportAddress address = engine
          .injector()
          .getInstance(HttpServerTransport.class)
          .boundAddress()
          .publishAddress();
      System.out.println("http " + address.getPort());
      while (System.in.read() >= 0) {}
    }
  }
}
