package org.parvis.disputes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileActs;
import org.parvis.disputes.seats.Seats;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.BeanFactory;

/** One dispute of a year: what its people do, one after the other, and what has to come of it. */
final class YearCourse {
    /** How it goes, and how many of a hundred go so. */
    enum Branch {
        ALONE(26),
        COUNTERED(14),
        MEDIATED(12),
        REOPENED(4),
        LATE(5),
        LONG(3),
        SILENT(12),
        QUIET(3),
        DECLINED(8),
        BROKEN_OFF(5),
        NOT_MEDIATED(4),
        WITHDRAWN(4);

        private final int share;

        Branch(int share) {
            this.share = share;
        }

        static Branch of(Random chance) {
            int left = chance.nextInt(100);
            for (Branch branch : values()) {
                left -= branch.share;
                if (left < 0) {
                    return branch;
                }
            }
            throw new IllegalStateException("The shares are a hundred");
        }
    }

    /** What somebody does, after so long. */
    private record Step(Duration after, Does does) {}

    /** Something that somebody does. */
    interface Does {
        void at(YearCourse course) throws Exception;
    }

    private static final Duration BEYOND_THE_ANSWER = Duration.ofDays(24);

    /** Whoever moves may do so a little before their hour. */
    private static final Duration A_DAY_TO_THINK =
            Duration.ofHours(25).plus(YearOfDisputes.TOGETHER);

    private static final Duration BEYOND_THE_PROMISE = Duration.ofDays(17);

    final Branch branch;
    final DisputeTables.Open open;

    /** Of how many obligations somebody said what counts, and how many are kept. */
    int said;

    int kept;

    /** Whether it suited each side; null for one that says nothing of it. */
    @Nullable Boolean consumer;

    @Nullable Boolean merchant;

    /** How many things have to be done on a day that is known before. */
    int due;

    private boolean began;
    private final BeanFactory program;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Random chance;
    private final Deque<Step> steps = new ArrayDeque<>();

    YearCourse(BeanFactory program, DisputeTables.Open open, Branch branch, long seed) {
        this.program = program;
        this.open = open;
        this.branch = branch;
        this.clock = program.getBean(InstantSource.class);
        this.zone = program.getBean(ZoneId.class);
        this.chance = new Random(seed);
        plan();
    }

    /** When somebody moves next; never once nobody does. */
    Instant next(Instant now) {
        Step step = steps.peek();
        return step == null ? Instant.MAX : now.plus(step.after());
    }

    /** Whether it was opened before, and somebody has something to do. */
    boolean moved() {
        boolean opened = began;
        began = true;
        return opened && !steps.isEmpty();
    }

    void move() throws Exception {
        steps.remove().does().at(this);
    }

    private AtTable consumer() {
        return at(open.receipt.code());
    }

    private AtTable merchant() {
        return at(code(Side.MERCHANT));
    }

    private AtTable mediator() {
        return at(code(Side.MEDIATOR));
    }

    private AtTable at(String code) {
        return new AtTable(
                program, new FileActs.Invited(open.receipt.reference(), code), open.receipt.file());
    }

    private String code(Side side) {
        Seats seats = program.getBean(Seats.class);
        return program
                .getBean(Scenes.class)
                .readingJob(jobs -> seats.of(jobs, open.receipt.file()))
                .stream()
                .filter(seat -> seat.side() == side)
                .findFirst()
                .orElseThrow()
                .contact()
                .code();
    }

    private void then(Does does) {
        steps.add(new Step(Duration.ofMinutes(60 + chance.nextInt(47 * 60)), does));
    }

    private void after(Duration wait, Does does) {
        steps.add(new Step(wait.plusMinutes(chance.nextInt(600)), does));
    }

    private void plan() {
        if (branch != Branch.SILENT && branch != Branch.QUIET && branch != Branch.LATE) {
            then(it -> it.merchant().seen());
        }
        if (branch == Branch.LONG || branch != Branch.QUIET && chance.nextInt(4) == 0) {
            then(it -> it.consumer().suspends("Ann Achat"));
            if (branch != Branch.SILENT && branch != Branch.LATE) {
                then(it -> it.merchant().suspends("Bo Boutique"));
                due++;
            }
        }
        switch (branch) {
            case ALONE -> offered();
            case COUNTERED -> {
                offered();
                then(it -> it.consumer().offers(it.pays(1_100)));
                then(it -> it.merchant().offers(it.pays(1_000)));
            }
            case MEDIATED -> mediated();
            case REOPENED -> reopened();
            case LATE -> after(BEYOND_THE_ANSWER, it -> it.merchant().offers(it.pays(700)));
            case LONG -> talksOn();
            case SILENT -> after(BEYOND_THE_ANSWER, it -> it.consumer().ends("Sans réponse."));
            case QUIET -> {}
            case DECLINED -> then(it -> it.merchant().ends("Non."));
            case BROKEN_OFF -> {
                offered();
                then(it -> it.consumer().says("Ce n’est pas assez."));
                then(it -> it.consumer().ends("Sans issue."));
            }
            case NOT_MEDIATED -> {
                offered();
                then(it -> it.merchant().asksForMediation());
                then(it -> it.mediator().says("Bonjour."));
                then(it -> it.mediator().ends("Sans issue."));
            }
            case WITHDRAWN -> {
                offered();
                then(YearCourse::withdraws);
            }
        }
        if (branch.compareTo(Branch.LONG) <= 0) {
            agreed();
        }
        if (branch != Branch.QUIET) {
            rated();
        }
    }

    /** How well it suited each side, of those who say it. */
    private void rated() {
        if (chance.nextInt(10) < 6) {
            boolean suited = chance.nextInt(4) > 0;
            consumer = suited;
            then(it -> it.consumer().rates(suited));
        }
        if (branch != Branch.SILENT && chance.nextInt(10) < 4) {
            boolean suited = chance.nextInt(3) > 0;
            merchant = suited;
            then(it -> it.merchant().rates(suited));
        }
    }

    private Promise pays(int dollars) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return AtTable.pays(dollars * 100L, today.plusDays(14));
    }

    private void offered() {
        then(it -> it.merchant().offers(it.pays(860)));
    }

    private void mediated() {
        offered();
        then(it -> it.consumer().asksForMediation());
        then(it -> it.mediator().says("Bonjour à vous deux."));
        then(it -> it.consumer().confides(Side.CONSUMER, "Entre nous : 900 me suffisent."));
        then(it -> it.mediator().confides(Side.CONSUMER, "Merci de me le dire."));
        then(it -> it.merchant().confides(Side.MERCHANT, "Nous irons jusqu’à 950."));
        then(it -> it.merchant().offers(it.pays(925)));
    }

    private void reopened() {
        offered();
        then(it -> it.consumer().accepts());
        then(it -> it.consumer().unsigns("Je me suis trompée."));
        then(it -> it.merchant().offers(it.pays(910)));
    }

    /** Eight months, in which a suspension comes to its end. */
    private void talksOn() {
        for (int month = 0; month < 8; month++) {
            after(Duration.ofDays(28), it -> it.consumer().says("Où en êtes-vous ?"));
        }
        offered();
    }

    private void agreed() {
        then(it -> it.consumer().accepts());
        if (chance.nextInt(6) == 0) {
            then(it -> it.consumer().slows());
            after(A_DAY_TO_THINK, it -> it.merchant().signs("Bo Boutique"));
            due++;
        } else {
            then(it -> it.merchant().signs("Bo Boutique"));
        }
        then(it -> it.consumer().signs("Ann Achat"));
        due += 3; // the promise is recalled and asked about, the talk ends
        int fate = chance.nextInt(20);
        if (fate < 2) {
            after(BEYOND_THE_PROMISE, it -> it.merchant().word(KeptAct.How.KEPT));
        }
        if (fate < 16) {
            after(
                    BEYOND_THE_PROMISE,
                    it ->
                            it.consumer()
                                    .word(
                                            fate == 0 || fate > 13
                                                    ? KeptAct.How.NOT
                                                    : KeptAct.How.KEPT));
            said = 1;
            kept = fate == 0 || fate > 13 ? 0 : 1;
        }
    }

    private static void withdraws(YearCourse it) throws Exception {
        String file = "/fr/dossiers/" + it.open.receipt.reference();
        it.open.consumer().open(file).submit(file + "/retirer");
    }
}
