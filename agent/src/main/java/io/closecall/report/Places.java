package io.closecall.report;

import io.closecall.verdict.Child;
import io.closecall.verdict.Finding;
import io.closecall.verdict.Survey;
import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the frames of a survey stand in the sources of a repository. All files are read when it is
 * made, one after the other, so that writing a report needs no descriptor but the report's own.
 */
public final class Places {
  private static final Places NONE = new Places(Map.of(), "", true);

  private final Map<String, Place> places;
  private final String module;
  private final boolean inRepository;

  private Places(Map<String, Place> places, String module, boolean inRepository) {
    this.inRepository = inRepository;
    this.places = places;
    this.module = module;
  }

  /** Of no repository. */
  public static Places none() {
    return NONE;
  }

  /**
   * Looks for the frames of {@code survey} in the source folders below {@code folder}, and then in
   * the rest of the repository that it is in. What cannot be read is not found.
   */
  public static Places of(Survey survey, File folder) {
    SourceTree tree = SourceTree.around(folder);
    Map<String, Place> places = new HashMap<>();
    Set<String> missing = new HashSet<>();
    for (Finding finding : survey.findings()) {
      add(finding.stack(), tree, places, missing);
      for (Child child : finding.children()) {
        add(child.stack(), tree, places, missing);
      }
    }
    return new Places(places, tree.module(), tree.isRepository());
  }

  private static void add(
      List<String> stack, SourceTree tree, Map<String, Place> places, Set<String> missing) {
    for (String frame : stack) {
      if (Frame.isJdk(frame) || places.containsKey(frame) || missing.contains(frame)) {
        continue;
      }
      Place place = tree.find(Frame.of(frame));
      if (place == null) {
        missing.add(frame);
      } else {
        places.put(frame, place);
      }
    }
  }

  /** The place of a frame, null if the repository does not have it. */
  @Nullable Place of(String frame) {
    return places.get(frame);
  }

  /**
   * The place to show of {@code finding}: its site, or the frame nearest to it that the repository
   * has; null if it has none.
   */
  @Nullable Place of(Finding finding) {
    String site = finding.site();
    Place place = site == null ? null : places.get(site);
    for (int i = 0; place == null && i < finding.stack().size(); i++) {
      place = places.get(finding.stack().get(i));
    }
    return place;
  }

  /** What paths are from, and where a file is outside of if none was found. */
  String whole() {
    return inRepository ? "the repository" : "the working folder";
  }

  /** The folder that was searched first, from the repository's root; empty if it is the root. */
  String module() {
    return module;
  }
}
