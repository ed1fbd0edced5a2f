package io.closecall.jmc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmc.common.item.Attribute;
import org.openjdk.jmc.common.item.IAttribute;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.item.IMemberAccessor;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.common.util.IPreferenceValueProvider;
import org.openjdk.jmc.flightrecorder.rules.AbstractRule;
import org.openjdk.jmc.flightrecorder.rules.IResult;
import org.openjdk.jmc.flightrecorder.rules.IResultValueProvider;
import org.openjdk.jmc.flightrecorder.rules.ResultBuilder;
import org.openjdk.jmc.flightrecorder.rules.Severity;
import org.openjdk.jmc.flightrecorder.rules.TypedResult;
import org.openjdk.jmc.flightrecorder.rules.util.RulesToolkit.EventAvailability;

/** Tells JDK Mission Control how many resources leaked, and from where most of them. */
public final class LeakRule extends AbstractRule {
  private static final String LEAKS = "closecall.ResourceLeak";

  /** What JDK Mission Control shows as a warning begins at 75. */
  private static final int SCORE = 80;

  private static final IAttribute<String> SITE =
      Attribute.attr("site", "Site", UnitLookup.PLAIN_TEXT);
  private static final IAttribute<String> KIND =
      Attribute.attr("kind", "Kind", UnitLookup.PLAIN_TEXT);
  private static final IAttribute<Number> COUNT =
      Attribute.attr("count", "Count", UnitLookup.RAW_NUMBER);

  /** Made by the registry of rules. */
  public LeakRule() {
    super(
        "closecall.ResourceLeaks",
        "Resource Leaks",
        "file_io",
        List.of(),
        List.of(TypedResult.SCORE),
        Map.of(LEAKS, EventAvailability.ENABLED));
  }

  @Override
  protected IResult getResult(
      IItemCollection events, IPreferenceValueProvider preferences, IResultValueProvider others) {
    Map<String, Long> sites = new HashMap<>();
    long total = 0;
    for (IItemIterable each : events.apply(ItemFilters.type(LEAKS))) {
      IMemberAccessor<String, IItem> site = SITE.getAccessor(each.getType());
      IMemberAccessor<String, IItem> kind = KIND.getAccessor(each.getType());
      IMemberAccessor<Number, IItem> count = COUNT.getAccessor(each.getType());
      if (site == null || kind == null || count == null) {
        continue; // not the agent's event
      }
      for (IItem leak : each) {
        long number = count.getMember(leak).longValue();
        total += number;
        sites.merge(
            kind.getMember(leak) + ", opened at " + place(site.getMember(leak)), number, Long::sum);
      }
    }
    ResultBuilder result = ResultBuilder.createFor(this, preferences);
    if (total == 0) {
      return result
          .setSeverity(Severity.OK)
          .setSummary("No resource was seen to leak")
          .addResult(TypedResult.SCORE, UnitLookup.NUMBER_UNITY.quantity(0))
          .build();
    }
    Map.Entry<String, Long> most =
        sites.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return result
        .setSeverity(Severity.WARNING)
        .setSummary(counted(total, "resource") + " leaked, from " + counted(sites.size(), "place"))
        .setExplanation(
            "Collected by the garbage collector without having been closed, most of them (%s): %s"
                .formatted(most.getValue(), most.getKey()))
        .addResult(TypedResult.SCORE, UnitLookup.NUMBER_UNITY.quantity(SCORE))
        .setSolution("All of them, with stacks: java -jar closecall.jar report FILE.jfr")
        .build();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String place(@Nullable String site) {
    return site == null ? "a site without stack" : site;
  }
}
