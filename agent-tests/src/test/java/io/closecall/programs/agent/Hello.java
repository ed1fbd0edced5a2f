package io.closecall.programs.agent;

/** Opens nothing and prints bytes that are no text, so that any further byte shows. */
public final class Hello {

  private Hello() {}

  public static void main(String[] args) {
    System.out.print("Hello\r\n\tworld");
    System.out.write(0xff);
    System.out.flush();
  }
}
