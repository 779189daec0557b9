package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Members;
import org.parvis.participation.Asking;
import org.parvis.participation.answers.Commitment.Kind;
import org.parvis.participation.answers.Commitment.News;
import org.parvis.participation.answers.NewAnswer.NewCommitment;
import org.parvis.participation.answers.NewAnswer.Seen;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an invented body answered, as a member of it would have: once. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationAnswers extends AtStart {
    private static final String FILE = "demonstration/answers.yaml";

    private final ContentPack pack;
    private final Members members;
    private final ThemeAnswers answers;
    private final ThemeAnswering answering;

    DemonstrationAnswers(
            ContentPack pack, Members members, ThemeAnswers answers, ThemeAnswering answering) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.members = members;
        this.answers = answers;
        this.answering = answering;
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        List<YamlFile> all = pack.entries(FILE, "answers");
        Set<Asking> before = new HashSet<>();
        for (YamlFile one : all) {
            by(one).map(by -> asking(by, one))
                    .filter(it -> !answers.of(it).answers().isEmpty())
                    .ifPresent(before::add);
        }
        for (YamlFile one : all) {
            by(one).filter(by -> !before.contains(asking(by, one))).ifPresent(by -> give(by, one));
        }
    }

    private Optional<Actor.Agent> by(YamlFile one) {
        return members.byCode(one.text("by"))
                .map(member -> new Actor.Agent(member.id(), member.home(), member.role()));
    }

    private static Asking asking(Actor.Agent by, YamlFile one) {
        return new Asking(by.home(), one.text("consultation"));
    }

    private void give(Actor.Agent by, YamlFile one) {
        Asking asking = asking(by, one);
        String theme = one.text("theme");
        LocalDate on = one.as("on", LocalDate::parse);
        Given given = answers.of(asking);
        List<YamlFile> promised = one.maps("commitments");
        var answer =
                new NewAnswer(
                        Verdict.of(one.text("verdict")).orElseThrow(),
                        said(one),
                        one.has("review") ? one.as("review", LocalDate::parse) : null,
                        promised.stream().map(DemonstrationAnswers::promised).toList());
        var place = new ThemeAnswering.Place(asking.consultation(), theme, on);
        answering.give(by, place, answer, Seen.of(given, theme), true).orThrow();
        List<Commitment> made = answers.of(asking).commitments(theme);
        for (int i = 0; i < promised.size(); i++) {
            Commitment of = made.get(made.size() - promised.size() + i);
            int said = 0;
            for (YamlFile news : promised.get(i).maps("news")) {
                answering.say(by, of.id(), said++, news(news));
            }
        }
    }

    private static NewCommitment promised(YamlFile one) {
        return new NewCommitment(
                one.words("what"), one.words("unit"), one.as("by", LocalDate::parse));
    }

    private static News news(YamlFile one) {
        return new News(
                Kind.of(one.text("kind")).orElseThrow(),
                one.as("day", LocalDate::parse),
                said(one),
                null,
                one.as("said", LocalDate::parse));
    }

    /** In the languages in which it is said: one may be missing, as with any body. */
    private static LocalizedText said(YamlFile one) {
        return LocalizedText.said(one.maybe("fr").orElse(""), one.maybe("en").orElse(""));
    }
}
