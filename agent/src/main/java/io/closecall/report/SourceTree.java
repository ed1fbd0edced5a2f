package io.closecall.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The source folders of a repository, or where there is none, of the working folder. Holds at most
 * one descriptor at a time.
 */
final class SourceTree {
  private static final Set<String> LANGUAGES = Set.of("java", "kotlin", "groovy", "scala");
  private static final Set<String> BUILT = Set.of("target", "build", "out", "bin", "node_modules");

  /** Folders looked into: a search from a home folder has to end. */
  private static final int MOST_FOLDERS = 20_000;

  private static final long MOST_NANOS = 5_000_000_000L;
  private static final int DEEPEST = 12;
  private static final int MOST_BYTES = 10_000_000;
  private static final String KOTLIN = ".kt";

  private final File repository;
  private final boolean isRepository;
  private final File folder;
  private final List<File> near = new ArrayList<>();
  private final Map<File, List<Place>> lines = new HashMap<>();
  private @Nullable List<File> far;
  private final long start = System.nanoTime();
  private int looked;

  private SourceTree(File folder) {
    this.folder = folder;
    File root = null;
    for (File each = folder; each != null && root == null; each = each.getParentFile()) {
      root = new File(each, ".git").exists() ? each : null;
    }
    isRepository = root != null;
    File working = normal(new File(""));
    boolean inside = folder.toPath().startsWith(working.toPath());
    repository = root != null ? root : inside ? working : folder;
    roots(folder, DEEPEST, near);
    if (near.isEmpty() && folder.getParentFile() != null) {
      // a program of a file or two
      near.add(folder);
    }
  }

  private static File normal(File folder) {
    return folder.getAbsoluteFile().toPath().normalize().toFile();
  }

  /** The tree that {@code folder} is in, whose own part is searched first. */
  static SourceTree around(File folder) {
    return new SourceTree(normal(folder));
  }

  /** Whether paths are from the root of a repository; else from the working folder. */
  boolean isRepository() {
    return isRepository;
  }

  /** {@code folder} from the repository's root, empty if it is the root. */
  String module() {
    return relative(folder);
  }

  /**
   * The one place that {@code frame} can be; null if there is none, or if there are several that
   * are as near.
   */
  @Nullable Place find(Frame frame) {
    String file = frame.file();
    if (frame.line() == 0 || file == null || !isName(file)) {
      return null;
    }
    List<String> packages = new ArrayList<>();
    if (!frame.packageName().isEmpty()) {
      packages.addAll(List.of(frame.packageName().split("\\.", -1)));
    }
    if (!packages.stream().allMatch(SourceTree::isName)) {
      return null;
    }
    Place place = find(frame, file, packages, near);
    if (place == null && !repository.equals(folder)) {
      List<File> all = far;
      if (all == null) {
        all = new ArrayList<>();
        roots(repository, DEEPEST, all);
        all.removeAll(near);
        far = all;
      }
      place = find(frame, file, packages, all);
    }
    return place;
  }

  private @Nullable Place find(Frame frame, String file, List<String> packages, List<File> roots) {
    Set<File> found = new TreeSet<>();
    for (File root : roots) {
      // Kotlin's convention leaves out the folders of the package that all files share
      int last = file.endsWith(KOTLIN) ? packages.size() : 0;
      for (int skipped = 0; skipped <= last; skipped++) {
        String path = String.join("/", packages.subList(skipped, packages.size()));
        File candidate = new File(new File(root, path), file);
        if (candidate.isFile() && (skipped == 0 || isIn(frame.packageName(), candidate))) {
          found.add(candidate);
          break;
        }
      }
    }
    List<Place> places = new ArrayList<>();
    for (File each : found) {
      List<Place> text = lines(each);
      if (frame.line() <= text.size()) {
        places.add(text.get(frame.line() - 1));
      }
    }
    return places.size() == 1 ? places.get(0) : null;
  }

  /** Folders that sources' packages begin in: {@code src/main/java}, or else {@code src}. */
  private boolean roots(File parent, int depth, List<File> roots) {
    File above = parent.getParentFile();
    boolean allowed = looked++ < MOST_FOLDERS && System.nanoTime() - start < MOST_NANOS;
    // a service is often started in the root of the file system, which is no project
    String[] names = depth == 0 || above == null || !allowed ? null : parent.list();
    if (names == null) {
      return false;
    }
    Arrays.sort(names);
    boolean isSources = parent.getName().equals("src");
    boolean isSet = above != null && above.getName().equals("src");
    boolean any = false;
    for (String name : names) {
      File child = new File(parent, name);
      if (name.startsWith(".")
          || BUILT.contains(name)
          || !child.isDirectory()
          || Files.isSymbolicLink(child.toPath())) {
        continue;
      }
      if (isSet && LANGUAGES.contains(name)) {
        roots.add(child);
        any = true;
      } else if (!name.equals("resources")) {
        any |= roots(child, depth - 1, roots);
      }
    }
    if (isSources && !any) {
      roots.add(parent);
      any = true;
    }
    return any;
  }

  /** Nothing that leads out of a folder. */
  private static boolean isName(String text) {
    return !text.isEmpty()
        && !text.startsWith(".")
        && text.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
  }

  private static boolean isIn(String packageName, File file) {
    try (BufferedReader in = reader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line.strip();
        if (text.startsWith("package ")) {
          return text.substring("package ".length()).strip().replace(";", "").equals(packageName);
        }
      }
    } catch (IOException unreadable) {
      // as if it were not there
    }
    return false;
  }

  private List<Place> lines(File file) {
    List<Place> known = lines.get(file);
    if (known == null) {
      known = read(file);
      lines.put(file, known);
    }
    return known;
  }

  private List<Place> read(File file) {
    List<Place> places = new ArrayList<>();
    if (file.length() > MOST_BYTES) {
      return places;
    }
    String path = relative(file);
    try (BufferedReader in = reader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
          start++;
        }
        int end = line.stripTrailing().length();
        places.add(
            new Place(path, places.size() + 1, Math.min(start, end) + 1, Math.max(end, 1) + 1));
      }
    } catch (IOException unreadable) {
      places.clear();
    }
    return places;
  }

  private static BufferedReader reader(File file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8));
  }

  private String relative(File file) {
    return repository
        .toPath()
        .relativize(file.toPath())
        .toString()
        .replace(File.separatorChar, '/');
  }
}
