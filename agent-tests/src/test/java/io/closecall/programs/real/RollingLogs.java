package io.closecall.programs.real;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Logback with files that roll over by size, and are compressed as they do, in every way it has.
 */
public final class RollingLogs implements CorrectPrograms.Correct {

  private static final FileSize SMALL = new FileSize(2_000);

  @Override
  public void run() throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.start();
    Logger logger = context.getLogger(RollingLogs.class);
    logger.setAdditive(false);
    logger.addAppender(window(context, "gz"));
    logger.addAppender(window(context, "zip"));
    logger.addAppender(dated(context));
    for (int i = 0; i < 100; i++) {
      logger.info("line {} of a log that is rolled over again and again", i);
    }
    context.stop();
    expect(Files.isRegularFile(Path.of("logs", "window.1.gz")));
    expect(Files.isRegularFile(Path.of("logs", "window.1.zip")));
    try (DirectoryStream<Path> dated = Files.newDirectoryStream(Path.of("logs"), "dated-*.gz")) {
      expect(dated.iterator().hasNext());
    }
  }

  private static RollingFileAppender<ILoggingEvent> window(LoggerContext context, String packing) {
    RollingFileAppender<ILoggingEvent> appender = appender(context);
    appender.setFile("logs/window-" + packing + ".log");
    FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern("logs/window.%i." + packing);
    policy.setMaxIndex(3);
    policy.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
    trigger.setContext(context);
    trigger.setMaxFileSize(SMALL);
    trigger.setCheckIncrement(Duration.buildByMilliseconds(0));
    trigger.start();
    appender.setRollingPolicy(policy);
    appender.setTriggeringPolicy(trigger);
    appender.start();
    return appender;
  }

  private static RollingFileAppender<ILoggingEvent> dated(LoggerContext context) {
    RollingFileAppender<ILoggingEvent> appender = appender(context);
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern("logs/dated-%d{yyyy-MM-dd}.%i.gz");
    policy.setMaxFileSize(SMALL);
    policy.setMaxHistory(3);
    policy.start();
    appender.setRollingPolicy(policy);
    appender.start();
    return appender;
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d %thread %msg%n");
    encoder.start();
    appender.setEncoder(encoder);
    return appender;
  }

  private static void expect(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}
