package org.parvis.participation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.Tally.ByRule;
import org.parvis.participation.count.Outcome;
import org.parvis.participation.count.Reach;
import org.parvis.participation.count.Tie;
import org.parvis.participation.voices.DoorCounts;

/** What came of a budget: the conclusion, the share, round by round, and other rules. */
record ResultPage(ResultHead head, Tally.Done done) {
    private static final int HUNDRED = 100;

    private Words w() {
        return head.w();
    }

    private Outcome outcome() {
        return done.sealed().outcome();
    }

    private Reach reach() {
        return done.sealed().reach();
    }

    CountMethod method() {
        return done.sealed().method();
    }

    boolean shares() {
        return method().rule() == Rule.EQUAL_SHARES;
    }

    String title() {
        return w().say(
                        "participation.budget.conclusion",
                        outcome().chosen().size(),
                        percent(reach()));
    }

    /** Nobody is rounded into all, nor into none. */
    private String percent(Reach of) {
        return w().percent(wholePercent(of.reached(), of.people()) / (double) HUNDRED);
    }

    static long wholePercent(long part, long all) {
        long percent = Math.round((double) HUNDRED * part / all);
        if (percent == HUNDRED && part < all) {
            return HUNDRED - 1;
        }
        return percent == 0 && part > 0 ? 1 : percent;
    }

    String closed() {
        return w().say(
                        "participation.budget.closed",
                        head.body(),
                        head.consultation().last(Tool.BUDGET).map(w()::date).orElse(""));
    }

    String lead() {
        return shares()
                ? w().say("participation.budget.lead.equal-shares", amount())
                : w().say("participation.budget.lead.greedy." + head.unit(), amount());
    }

    String amount() {
        return BudgetMoney.said(head.budget().amount(), w());
    }

    String ballots() {
        return w().say("participation.budget.ballots", reach().people());
    }

    /** By which doors they came, where that may be told. */
    @Nullable String doors() {
        return new DoorCounts(done.kept().doors()).told(w()).orElse(null);
    }

    String spent() {
        BigDecimal left = BigDecimal.valueOf(head.budget().amount(), 2).subtract(outcome().cost());
        return w().say(
                        "participation.budget.spent",
                        BudgetMoney.said(outcome().cost(), w()),
                        amount(),
                        BudgetMoney.said(left, w()));
    }

    String rule() {
        return RuleWords.said(method(), head.budget().way(), w());
    }

    /** The part of each at the beginning. */
    String share() {
        return BudgetMoney.said(head.budget().amount() / reach().people(), w());
    }

    /** What becomes of the rest under this rule, in words. */
    List<String> explained() {
        List<String> all = new ArrayList<>();
        all.add(w().say("participation.budget.how.shares." + head.unit()));
        if (outcome().raises() > 0) {
            all.add(
                    w().say(
                                    "participation.budget.how.raised",
                                    outcome().raises(),
                                    BudgetMoney.said(outcome().share(), w())));
        }
        if (method().completion().fills()) {
            all.add(w().say("participation.budget.how.filled"));
        }
        return all;
    }

    List<RoundLine> rounds() {
        return new Rounds(head, outcome(), whole()).chosen();
    }

    /** How much the whole width of a drawing is: all people, or the most points of a project. */
    private long whole() {
        return head.budget().way() == Way.APPROVAL
                ? reach().people()
                : done.votes().values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    /** What is to be seen in a drawing. */
    String slabs() {
        return w().say("participation.budget.slabs." + head.unit(), ballots());
    }

    /** What a first place is worth; none where ballots have no places. */
    @Nullable String places() {
        return head.budget().way() == Way.RANKED
                ? w().say("participation.budget.how.ranked", head.budget().most())
                : null;
    }

    List<MissedLine> missed() {
        return outcome().reasons().stream()
                .flatMap(reason -> MissedLine.of(reason, head).stream())
                .toList();
    }

    /** Whether the money of those who chose a project is drawn, and so needs its key. */
    boolean drawn() {
        return outcome().reasons().stream().anyMatch(Outcome.Paid.class::isInstance);
    }

    List<String> ties() {
        return outcome().ties().stream().map(this::tie).toList();
    }

    private String tie(Tie tie) {
        String members =
                tie.members().stream().map(head::project).collect(Collectors.joining(", "));
        return w().say(
                        "participation.budget.tie." + CountMethod.word(tie.by()),
                        tie.round(),
                        members,
                        head.project(tie.chosen()));
    }

    RulesTable rules() {
        return new RulesTable(head, done);
    }

    /** How many have nothing under the first other rule, beside this one; none where none is. */
    @Nullable String otherwise() {
        if (done.byRule().size() < 2) {
            return null;
        }
        ByRule other = done.byRule().get(1);
        return w().say(
                        "participation.budget.otherwise",
                        RuleWords.said(other.method(), head.budget().way(), w()),
                        other.reach().people() - other.reach().reached(),
                        reach().people() - reach().reached());
    }

    /** How to count again, as one types it. */
    String command() {
        return "./run count "
                + head.code()
                + ".pb --rule "
                + CountMethod.word(method().rule())
                + " --utility "
                + CountMethod.word(method().utility())
                + " --completion "
                + CountMethod.word(method().completion())
                + " --ties "
                + method().ties().stream().map(CountMethod::word).collect(Collectors.joining(","));
    }

    /**
     * Whether the ballots are there for everybody: of a few, nobody reads what one person chose.
     */
    boolean published() {
        return done.kept().published();
    }

    String withheld() {
        return w().say("participation.budget.withheld", head.budget().ballots().minimum());
    }

    String digest() {
        return done.kept().digest();
    }
}
