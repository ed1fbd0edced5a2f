package io.closecall.programs.real;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server of Netty's that echoes, and ten clients of its own, one after the other. */
public final class NettyEcho implements CorrectPrograms.Correct {

  @Override
  public void run() throws Exception {
    EventLoopGroup accepting = new NioEventLoopGroup(1);
    EventLoopGroup working = new NioEventLoopGroup(2);
    try {
      Channel server =
          new ServerBootstrap()
              .group(accepting, working)
              .channel(NioServerSocketChannel.class)
              .childHandler(new Echo())
              .bind("localhost", 0)
              .sync()
              .channel();
      for (int i = 0; i < 10; i++) {
        converse(working, server.localAddress());
      }
      server.close().sync();
    } finally {
      for (EventLoopGroup group : new EventLoopGroup[] {accepting, working}) {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
      }
      // the thread that tells of ends, itself ended a second later
      GlobalEventExecutor.INSTANCE.awaitInactivity(20, TimeUnit.SECONDS);
    }
  }

  private static void converse(EventLoopGroup group, SocketAddress address) throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    Channel client =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(new Ear(heard))
            .connect(address)
            .sync()
            .channel();
    client.writeAndFlush(Unpooled.copiedBuffer("word", StandardCharsets.UTF_8)).sync();
    StringBuilder echo = new StringBuilder();
    while (echo.length() < 4) {
      String part = heard.poll(20, TimeUnit.SECONDS);
      if (part == null) {
        throw new IllegalStateException("heard only '" + echo + "'");
      }
      echo.append(part);
    }
    client.close().sync();
  }

  @ChannelHandler.Sharable
  private static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the client waits for the echo itself
    public void channelRead(ChannelHandlerContext context, Object message) {
      context.writeAndFlush(message);
    }
  }

  private static final class Ear extends SimpleChannelInboundHandler<ByteBuf> {
    private final BlockingQueue<String> heard;

    Ear(BlockingQueue<String> heard) {
      this.heard = heard;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf message) {
      heard.add(message.toString(StandardCharsets.UTF_8));
    }
  }
}
