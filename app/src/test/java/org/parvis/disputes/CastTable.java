package org.parvis.disputes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileParties;
import org.parvis.disputes.seats.SeatLetters;
import org.parvis.disputes.seats.Seats;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;

/** One dispute as far as it came, in which one thing is said for each audience. */
final class CastTable {
    final HowFar at;
    final DisputeTables.Open open;
    private final DisputeCast cast;
    private final Map<String, Browser> screens = new LinkedHashMap<>();
    private final Map<String, FileActs.Who> codes = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final LocalDate by = ProgramClock.today().plusDays(9);

    CastTable(DisputeCast cast, HowFar at) throws Exception {
        this.cast = cast;
        this.at = at;
        open =
                cast.tables.open(
                        "Meubles Fictifs",
                        Map.of("problem", "mot-de-la-reclamation"),
                        cast.account);
        numbers.put("consumer", FileParties.PERSON);
        comes("consumer by code", open.consumer(), open.consumer, FileParties.PERSON);
        int merchant = open.now().invited().orElseThrow().party();
        comes("merchant", open.merchant(), open.merchant, merchant);
        brings();
        if (at.mediated()) {
            cast.mediated(open);
            int mediator = open.now().mediator().orElseThrow().party();
            comes("mediator", open.invited(open.mediator()), open.mediator(), mediator);
        }
        trusts();
        writes(merchant);
        speaks();
        leads();
        cast.tables.drain();
        cast.tables.drain();
        if (at.over()) {
            at("consumer").rates(true);
            at("merchant").rates(false);
        }
    }

    /** A letter to the merchant waits to be mailed, with a code for them alone. */
    private void writes(int merchant) {
        Seats seats = cast.program.getBean(Seats.class);
        SeatLetters letters = cast.program.getBean(SeatLetters.class);
        cast.program
                .getBean(Scenes.class)
                .job(
                        jobs ->
                                seats.of(jobs, file()).stream()
                                        .filter(seat -> seat.number() == merchant)
                                        .map(seat -> letters.invite(jobs, seat))
                                        .toList());
    }

    /** Where members of the body open that letter; nothing once the dispute is over. */
    Optional<String> letter() {
        return TestDatabase.owner(cast.url)
                .sql("select id from post.messages where file = ? and medium = 'letter'")
                .param(file().id())
                .query(UUID.class)
                .optional()
                .map(id -> "/fr/equipe/lettres/" + id + "/pdf");
    }

    private void comes(String who, Browser screen, String address, int number) {
        screens.put(who, screen);
        codes.put(who, open.who(address));
        numbers.put(who, number);
    }

    private AtTable at(String who) {
        return new AtTable(cast.program, who(who), file());
    }

    /** Everybody says what is for them, in the audience of each. */
    private void speaks() {
        at("consumer").says("mot-de-la-table");
        at("support").accompanies("mot-de-l-appui");
        if (at.mediated()) {
            at("consumer").confides(Side.CONSUMER, "mot-prive-consommatrice");
            at("merchant").confides(Side.MERCHANT, "mot-prive-commerce");
            at("mediator").confides(Side.MERCHANT, "mot-prive-reponse");
        }
        if (at.suspended()) {
            at("consumer").suspends("Ann Achat");
            at("merchant").suspends("Bo Boutique");
            cast.tables.drain();
        }
        at("consumer")
                .offers(
                        AtTable.pays(108_000, by),
                        new Promise(Promise.Kind.OTHER, null, by, "mot-de-l-offre"));
    }

    private void leads() throws Exception {
        switch (at) {
            case INVITED -> {}
            case SILENT -> silence();
            case NEGOTIATING -> {
                at("merchant").offers(AtTable.pays(86_000, by));
                at("merchant").eases();
            }
            case SIGNING -> at("merchant").accepts();
            case AGREED -> {
                at("merchant").accepts();
                at("merchant").signs("Bo Boutique");
                at("consumer").signs("Ann Achat");
            }
            case DECLINED -> at("merchant").ends("Non.");
            case ENDED -> at("mediator").ends("Sans issue.");
            case CLOSED -> {
                String file = "/fr/dossiers/" + open.receipt.reference();
                cast.consumer().open(file).submit(file + "/retirer");
            }
            case LEFT -> recused();
            case APART -> {
                at("consumer").leaves();
                at("merchant").needs(false);
            }
        }
    }

    /** The merchant's days were over long ago. */
    private void silence() {
        open.overdue(cast.url);
        cast.program.getBean(EffectsOfLaw.class).recordAll();
    }

    /** Another of the firm, who comes by a link of their own. */
    private void brings() throws Exception {
        String colleague = "commis." + open.merchant;
        at("merchant").brings("Cy Commis", colleague);
        cast.tables.drain();
        int number =
                open.now().agents().keySet().stream()
                        .filter(one -> one != number("merchant"))
                        .findFirst()
                        .orElseThrow();
        comes("second merchant", open.invited(colleague), colleague, number);
    }

    /** Whom each side trusts; that of the merchant hears its private talk, one before is gone. */
    private void trusts() throws Exception {
        trusts("consumer", "ended support", "Paul Passe", false);
        at("consumer").parts();
        trusts("consumer", "support", "Lou Appui", false);
        trusts("merchant", "merchant's support", "Max Conseil", true);
    }

    private void trusts(String side, String who, String name, boolean hears) throws Exception {
        String address = who.replaceAll("[^a-z]", "") + "." + open.merchant;
        at(side).trusts(name, address, true, hears);
        int number =
                Needs.supports(open.now())
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .party();
        comes(who, open.invited(address).follow(), address, number);
    }

    /** Who mediates does no more: another comes, who is told in private what is theirs. */
    private void recused() throws Exception {
        at("mediator").recuses("Je connais Ann Achat.");
        cast.tables.drain();
        int mediator = open.now().mediator().orElseThrow().party();
        comes("new mediator", open.invited(open.mediator()), open.mediator(), mediator);
        at("consumer").confides(Side.CONSUMER, "mot-nouveau");
    }

    CaseFileId file() {
        return open.receipt.file();
    }

    /** As which party they stand there, or stood; 0 for nobody. */
    int number(String who) {
        return numbers.getOrDefault(who, 0);
    }

    /** Whether they stand there still. */
    boolean here(String who) {
        return number(who) > 0
                && !who.equals("ended support")
                && !(at == HowFar.LEFT && who.equals("mediator"))
                && !(at.over() && DisputeReaders.SUPPORTS.contains(who));
    }

    /** Whether that one may read it as far as the dispute came. */
    boolean reads(String who, String word) {
        boolean stands = here(who) || who.equals("opc-agent");
        boolean mediated = DisputeReaders.inPrivate(word) || word.equals("=drawn:");
        boolean said = word.equals("mot-nouveau") ? at == HowFar.LEFT : at.mediated() || !mediated;
        boolean gone = at.destroyed() && DisputeReaders.inPrivate(word);
        return stands && said && !gone && DisputeReaders.reads(who, word);
    }

    /** Whether that paper is made, and theirs. */
    boolean gets(String who, String paper) {
        boolean made =
                switch (paper) {
                    case "/entente.pdf" -> at == HowFar.AGREED;
                    case "/taux" -> true;
                    case "/suspension.pdf" -> at.suspended();
                    case "/suite/tribunal.zip", "/suite/petites-creances.pdf" ->
                            at.over() && at != HowFar.AGREED;
                    default -> at.over();
                };
        return made && here(who) && DisputeReaders.gets(who, paper);
    }

    FileActs.Who who(String who) {
        FileActs.Who guessed =
                new FileActs.Invited(open.receipt.reference(), "AAAA-BBBB-CCCC-DDDD");
        return codes.getOrDefault(who, cast.who(who, guessed));
    }

    /** The scene in which the database sees them. */
    Scene scene(String who) {
        return switch (who(who)) {
            case FileActs.Member member -> new FileScene.MemberInFile(member.agent(), file());
            case FileActs.Person person -> new FileScene.PersonFile(person.account(), file().id());
            case FileActs.Invited invited ->
                    new FileScene.Invited(
                            invited.reference(), SecretCode.typed(invited.code()).hash());
            case FileActs.Counsel counsel -> throw new IllegalArgumentException(who);
            case FileActs.Program job -> throw new IllegalArgumentException(who);
        };
    }

    /** All that pages of the dispute say to them, one after the other. */
    String pages(String who) throws Exception {
        String reference = open.receipt.reference();
        StringBuilder all = new StringBuilder();
        for (String address :
                List.of(
                        open.path,
                        open.path + "/accompagnement",
                        open.path + "/suite",
                        "/fr/dossiers/" + reference,
                        "/fr/equipe/dossiers/" + reference)) {
            all.append(asks(who, address).body());
        }
        return all.toString();
    }

    DisputeCast.Answer asks(String who, String address) throws Exception {
        return cast.asks(who, screens, address);
    }
}
