package org.lienthong.examples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.lienthong.core.AdministrativeUnit;

/** Made-up figures of one commune for the second quarter of 2025; the same in every run. */
final class SampleYear {
  private static final long SEED = 20_250_614;

  private final SplittableRandom random;
  private final Map<String, Long> figures = new LinkedHashMap<>();

  private SampleYear(SplittableRandom random) {
    this.random = random;
  }

  /** By key of the indicator; what the form's formulas give is left to them. */
  static Map<String, Long> of(AdministrativeUnit commune) {
    long seed = SEED + Long.parseLong(commune.code());
    SampleYear year = new SampleYear(new SplittableRandom(seed));
    year.members();
    year.organisation();
    year.loans();
    year.fund();
    year.activity();
    return year.figures;
  }

  private void members() {
    long women = between(1_900, 4_700);
    long closing = share(women, 58, 79);
    long joined = between(8, 62);
    long left = between(4, 38);
    put("members_opening", closing - joined + left);
    put("members_joined", joined);
    put("members_left", left);
    put("members_closing", closing);
    put("members_core", share(closing, 14, 27));
    put("members_religious", share(closing, 1, 38));
    put("members_minority", random.nextInt(9) == 0 ? share(closing, 3, 46) : between(0, 6));
    put("women_adult", women);
  }

  private void organisation() {
    long branches = between(6, 15);
    long officials = branches * 2 + between(3, 9);
    put("branches", branches);
    put("groups", branches * 2 + between(0, branches * 2));
    put("officials", officials);
    put("officials_full_time", between(1, 3));
    put("officials_trained", share(officials, 12, 55));
    put("officials_certified", between(0, 3));
  }

  private void loans() {
    long current = between(8_200, 24_800);
    long households = current / between(43, 58);
    put("loans_current", current);
    put("loans_overdue", random.nextInt(4) == 0 ? between(4, 96) : 0);
    put("borrowers", households);
    put("savings_groups", 1 + households / between(34, 47));
    put("savings_balance", share(current, 3, 7));
  }

  private void fund() {
    long opening = between(8_400, 61_000);
    long income = between(2_100, 18_500);
    long spending = between(1_500, 14_900);
    put("fund_opening", opening);
    put("fund_income", income);
    put("fund_spending", spending);
    put("fund_closing", opening + income - spending);
  }

  private void activity() {
    put("emulation_registered", figure("branches") + between(0, 3));
    put("awards_collectives", between(0, 2));
    put("awards_persons", between(0, 7));
    long classes = between(0, 3);
    put("training_classes", classes);
    put("training_attendances", classes * between(38, 95));
    put("startups_supported", between(0, 4));
    put("social_pages", 1 + between(0, figure("branches") / 2));
    put("social_followers", between(180, 1_900));
    long posts = between(12, 74);
    put("social_posts", posts);
    put("social_interactions", posts * between(14, 66));
    put("online_services_guided", between(22, 240));
    long sent = between(5, 24);
    put("documents_sent", sent);
    put("documents_signed", share(sent, 8, 55));
  }

  private long figure(String key) {
    return figures.getOrDefault(key, 0L);
  }

  private void put(String key, long value) {
    figures.put(key, value);
  }

  private long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  private long share(long whole, int leastPercent, int mostPercent) {
    return whole * between(leastPercent * 10L, mostPercent * 10L) / 1000;
  }
}
