package org.lienthong.examples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.lienthong.core.AdministrativeUnit;

/**
 * Made-up figures of one of today's communes, one year after those that {@link SampleYear} made up
 * for the communes it was put together from.
 */
final class SampleQuarter {
  private static final long SEED = 20_260_614;

  private final SplittableRandom random;
  private final ToLongFunction<String> yearBefore;
  private final Map<String, Long> figures = new LinkedHashMap<>();

  private SampleQuarter(SplittableRandom random, ToLongFunction<String> yearBefore) {
    this.random = random;
    this.yearBefore = yearBefore;
  }

  /**
   * @param yearBefore figures of the same territory by key of the indicator
   */
  static Map<String, Long> of(AdministrativeUnit commune, ToLongFunction<String> yearBefore) {
    long seed = SEED + Long.parseLong(commune.code());
    SampleQuarter quarter = new SampleQuarter(new SplittableRandom(seed), yearBefore);
    quarter.members();
    quarter.organisation();
    quarter.loans();
    quarter.fund();
    quarter.activity();
    return quarter.figures;
  }

  private void members() {
    long joined = grown("members_joined", 86, 148);
    long left = grown("members_left", 80, 116);
    long closing = grown("members_closing", 100, 103);
    put("members_opening", closing - joined + left);
    put("members_joined", joined);
    put("members_left", left);
    put("members_closing", closing);
    put("members_core", Math.min(closing, grown("members_core", 98, 109)));
    put("members_religious", Math.min(closing, grown("members_religious", 99, 102)));
    put("members_minority", Math.min(closing, grown("members_minority", 99, 102)));
    put("women_adult", Math.max(closing, grown("women_adult", 100, 101)));
  }

  private void organisation() {
    long officials = grown("officials", 90, 100);
    put("branches", grown("branches", 94, 100));
    put("groups", grown("groups", 96, 101));
    put("officials", officials);
    put("officials_full_time", Math.min(officials, between(2, 4)));
    put("officials_trained", Math.min(officials, grown("officials_trained", 105, 190)));
    put("officials_certified", Math.min(officials, 2 + grown("officials_certified", 120, 260)));
  }

  private void loans() {
    put("loans_current", grown("loans_current", 103, 113));
    put("loans_overdue", grown("loans_overdue", 62, 108));
    put("borrowers", grown("borrowers", 98, 104));
    put("savings_groups", grown("savings_groups", 96, 101));
    put("savings_balance", grown("savings_balance", 104, 121));
  }

  private void fund() {
    long opening = grown("fund_opening", 97, 112);
    long income = grown("fund_income", 94, 131);
    long spending = Math.min(opening + income, grown("fund_spending", 92, 127));
    put("fund_opening", opening);
    put("fund_income", income);
    put("fund_spending", spending);
    put("fund_closing", opening + income - spending);
  }

  private void activity() {
    put("emulation_registered", grown("emulation_registered", 95, 102));
    put("awards_collectives", grown("awards_collectives", 80, 140));
    put("awards_persons", grown("awards_persons", 85, 135));
    put("training_classes", grown("training_classes", 90, 140));
    put("training_attendances", grown("training_attendances", 92, 145));
    put("startups_supported", grown("startups_supported", 90, 150));
    put("social_pages", grown("social_pages", 96, 118));
    put("social_followers", grown("social_followers", 112, 171));
    put("social_posts", grown("social_posts", 104, 158));
    put("social_interactions", grown("social_interactions", 108, 182));
    put("online_services_guided", grown("online_services_guided", 118, 210));
    long sent = grown("documents_sent", 108, 160);
    put("documents_sent", sent);
    put("documents_signed", sent * between(780, 1000) / 1000);
  }

  private void put(String key, long value) {
    figures.put(key, value);
  }

  private long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  private long grown(String key, int leastPercent, int mostPercent) {
    return yearBefore.applyAsLong(key) * between(leastPercent * 10L, mostPercent * 10L) / 1000;
  }
}
