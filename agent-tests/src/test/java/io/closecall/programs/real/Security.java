package io.closecall.programs.real;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Random numbers, key stores, TLS contexts and streams through ciphers and digests. */
public final class Security implements CorrectPrograms.Correct {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @Override
  public void run() throws Exception {
    new SecureRandom().nextInt();
    new SecureRandom().generateSeed(8);
    for (String name : java.security.Security.getAlgorithms("SecureRandom")) {
      SecureRandom random = SecureRandom.getInstance(name);
      if (!name.contains("BLOCKING")) {
        random.nextBytes(new byte[8]);
      }
    }
    SecretKey key = KeyGenerator.getInstance("AES").generateKey();
    keyStore(key);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init((KeyStore) null);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    context.createSSLEngine().getSupportedCipherSuites();
    SSLContext.getDefault().getSocketFactory().getDefaultCipherSuites();
    streams(key);
  }

  private static void keyStore(SecretKey key) throws Exception {
    File file = new File("keys.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setEntry(
        "key", new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(PASSWORD));
    try (OutputStream out = new FileOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    if (!KeyStore.getInstance(file, PASSWORD).containsAlias("key")) {
      throw new IllegalStateException();
    }
    KeyStore.Builder.newInstance(file, new KeyStore.PasswordProtection(PASSWORD)).getKeyStore();
  }

  private static void streams(SecretKey key) throws Exception {
    File file = new File("secret.bin");
    Cipher cipher = Cipher.getInstance("AES");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    try (OutputStream out = new CipherOutputStream(new FileOutputStream(file), cipher)) {
      out.write(new byte[1_000]);
    }
    cipher.init(Cipher.DECRYPT_MODE, key);
    try (InputStream in =
        new DigestInputStream(
            new CipherInputStream(new FileInputStream(file), cipher),
            MessageDigest.getInstance("SHA-256"))) {
      if (in.readAllBytes().length != 1_000) {
        throw new IllegalStateException();
      }
    }
  }
}
