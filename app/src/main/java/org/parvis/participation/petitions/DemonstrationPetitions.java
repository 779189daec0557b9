package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.HeldPetitions;
import org.parvis.participation.PetitionTerms;
import org.parvis.participation.answers.Verdict;
import org.parvis.platform.AtStart;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented people ask an invented body, and what it answered: once. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationPetitions extends AtStart {
    private static final String FILE = "demonstration/petitions.yaml";

    private final ContentPack pack;
    private final HeldPetitions held;
    private final HeldConsultations days;
    private final Members members;
    private final InventedPetitions rows;

    DemonstrationPetitions(
            ContentPack pack,
            HeldPetitions held,
            HeldConsultations days,
            Members members,
            InventedPetitions rows) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.held = held;
        this.days = days;
        this.members = members;
        this.rows = rows;
    }

    @Override
    protected void run() {
        if (!pack.demonstration()) {
            return;
        }
        List<YamlFile> all = pack.entries(FILE, "petitions");
        for (YamlFile one : all) {
            Optional<Member> by = members.byCode(one.text("by"));
            Optional<PetitionTerms> terms = held.of(one.text("body"));
            if (by.isPresent() && terms.isPresent()) {
                tell(one, by.get(), terms.get());
            }
        }
    }

    private void tell(YamlFile one, Member by, PetitionTerms terms) {
        LocalDate today = days.today();
        LocalDate opened = today.plusDays(number(one, "opened"));
        String code = one.text("code");
        InventedPetitions.Invented invented =
                new InventedPetitions.Invented(
                        by.home(),
                        new Petition.Text(said(one, "title"), said(one, "ask"), said(one, "why")),
                        one.maybe("author").orElse(null),
                        new SealedTerms(
                                code,
                                terms.threshold(),
                                opened,
                                opened.plusDays(terms.days() - 1L),
                                terms.answerDays()),
                        new Petition.Signatures(number(one, "online"), number(one, "paper")),
                        one.has("met") ? today.plusDays(number(one, "met")) : null,
                        one.has("answer") ? answer(one.map("answer"), today) : null);
        rows.tell(invented, by.id());
    }

    private static Petition.Given answer(YamlFile one, LocalDate today) {
        return new Petition.Given(
                1,
                Verdict.of(one.text("verdict")).orElseThrow(),
                said(one),
                today.plusDays(number(one, "day")));
    }

    /** In the languages in which it is said: one may be missing, as with any petition. */
    private static LocalizedText said(YamlFile node, String key) {
        return said(node.map(key));
    }

    private static LocalizedText said(YamlFile one) {
        return LocalizedText.said(one.maybe("fr").orElse(""), one.maybe("en").orElse(""));
    }

    private static int number(YamlFile node, String key) {
        return node.has(key) ? node.as(key, Integer::parseInt) : 0;
    }
}
