package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.FileActs;
import org.parvis.feed.Feed;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Disputes as tests open them, and those who sit at their tables before screens of their own. */
public final class DisputeTables {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("(/fr/differends/invitation/\\S+)");
    private static final Pattern CODE = Pattern.compile("\\n\\n([^\\s]+)\\n\\nNe le donnez");

    private final MockMvc mvc;
    private final BeanFactory program;

    public DisputeTables(MockMvc mvc, BeanFactory program) {
        this.mvc = mvc;
        this.program = program;
    }

    /** A dispute that was just sent, with a merchant of its own. */
    public final class Open {
        public final Receipt receipt;
        public final String merchant;
        public final String consumer;
        public final String path;

        private Open(String merchantName, Map<String, Object> other, @Nullable UUID account) {
            int number = NUMBER.incrementAndGet();
            merchant = "boutique" + number + "@commerce.example";
            consumer = "acheteuse" + number + "@personne.example";
            Map<String, Object> answers = new HashMap<>(answers(merchantName));
            answers.put("merchant_email", merchant);
            answers.put("email", consumer);
            answers.putAll(other);
            receipt =
                    new OpenedFiles(program)
                            .open(
                                    "opc",
                                    "merchant-dispute",
                                    answers,
                                    new ActContent.Contact("Ann Achat", consumer, null, null),
                                    account);
            path = "/fr/differends/" + receipt.reference();
        }

        private static Map<String, Object> answers(String merchantName) {
            return Map.of(
                    "merchant",
                    merchantName,
                    "subject",
                    "goods",
                    "problem",
                    "Le canapé est arrivé avec une déchirure.",
                    "bought_on",
                    "2026-10-03",
                    "paid",
                    Map.of("currency", "CAD", "minor", 124_000),
                    "remedies",
                    List.of("pay", "take-back"),
                    "asked",
                    Map.of("currency", "CAD", "minor", 124_000),
                    "full_name",
                    "Ann Achat");
        }

        /** Whose file it is, by reference and code. */
        public Browser consumer() throws Exception {
            Browser browser = browser();
            browser.open("/fr/suivi")
                    .submit("/fr/suivi", "reference", receipt.reference(), "code", receipt.code());
            return browser.open(path);
        }

        /** The merchant, by their link and the code that goes to their address. */
        public Browser merchant() throws Exception {
            return invited(merchant);
        }

        /** Whoever was invited at that address. */
        public Browser invited(String address) throws Exception {
            Browser browser = browser();
            String link = link(address);
            browser.open(link).submit(link).follow();
            browser.submit("/fr/suivi", "reference", receipt.reference(), "code", code(address));
            return browser.follow();
        }

        /** The newest link that was mailed there for this dispute. */
        public String link(String address) {
            return found(LINK, address);
        }

        public String code(String address) {
            return found(CODE, address);
        }

        private String found(Pattern what, String address) {
            return SentMessages.newest(program).stream()
                    .filter(sent -> sent.to().equals(address))
                    .filter(sent -> sent.title().contains(receipt.reference()))
                    .map(sent -> what.matcher(sent.text()))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing for " + address));
        }

        /** As if the days that the merchant has to answer had begun two months ago. */
        void overdue(String url) {
            LocalDate today = ProgramClock.today();
            int moved =
                    TestDatabase.owner(url)
                            .sql(
                                    """
                                    update cases.deadlines
                                    set ends_at = now() - interval '40 days', ledger =
                                      replace(ledger::text, ?, ?)::jsonb
                                    where case_file = ? and term = 'disputes.answer'
                                    """)
                            .param("\"" + today + "\"")
                            .param("\"" + today.minusDays(60) + "\"")
                            .param(receipt.file().id())
                            .update();
            assertThat(moved).isOne();
        }

        /** All that the acts of the dispute say, as the program reads them. */
        public Dispute now() {
            return program.getBean(DisputeFiles.class).of(receipt.file());
        }

        /** Both sign an offer of these terms of the merchant's, whatever their days. */
        public void agreed(Browser merchant, Browser consumer, Promise... terms) throws Exception {
            UUID offer = offered(terms);
            consumer.open(path).submit(path, "then", "accept", "offer", offer.toString());
            merchant.open(path).submit(path, "then", "sign", "text", "Bo Boutique");
            consumer.open(path).submit(path, "then", "sign", "text", "Ann Achat");
            drain();
            assertThat(now().stage()).isEqualTo(Dispute.Stage.AGREED);
        }

        /** The address of whoever mediates it. */
        public String mediator() {
            return switch (now().mediator().orElseThrow().name()) {
                case "Sidonie Archambault-Kaya" -> "s.archambault-kaya@mediation.example";
                case "Octave Bellehumeur-Singh" -> "o.bellehumeur-singh@mediation.example";
                default -> "m.quigley-tremblay@mediation.example";
            };
        }

        /** Both have somebody who mediates, who then comes. */
        public Browser mediated(Browser merchant, Browser consumer) throws Exception {
            TableForms.offers(merchant, path, "860");
            consumer.open(path).submit(path, "then", "mediate");
            drain();
            return invited(mediator());
        }

        /** An offer of the merchant's, whatever its days. */
        public UUID offered(Promise... terms) {
            UUID id = Ids.next();
            writes(
                            who(merchant),
                            new DisputeAct.Offered(
                                    id,
                                    new By(now().invited().orElseThrow().party(), Side.MERCHANT),
                                    List.of(terms),
                                    List.of(),
                                    ProgramClock.today().plusDays(5),
                                    ProgramClock.now()))
                    .orThrow();
            return id;
        }

        /** An act that no page would write: one that is late, or out of turn. */
        Outcome<Integer> writes(FileActs.Who who, DisputeAct act) {
            return program.getBean(FileActs.class)
                    .write(program.getBean(DisputeKinds.class), who, receipt.file(), act);
        }

        public FileActs.Who who(String address) {
            return new FileActs.Invited(
                    receipt.reference(), address.equals(consumer) ? receipt.code() : code(address));
        }
    }

    /** The first of a side: whose file it is, who was invited, who was drawn. */
    public static By by(Side side) {
        return new By(side.ordinal() + 1, side);
    }

    public Open open() {
        return open("Meubles Fictifs", Map.of());
    }

    public Open open(String merchantName, Map<String, Object> other) {
        return open(merchantName, other, null);
    }

    /** The same of somebody with an account. */
    Open open(String merchantName, Map<String, Object> other, @Nullable UUID account) {
        Open open = new Open(merchantName, other, account);
        drain();
        return open;
    }

    /** One that was sent a moment ago: nobody was invited yet. */
    public Open sent() {
        return new Open("Meubles Fictifs", Map.of(), null);
    }

    /** The same, of one who gave other answers. */
    Open sent(Map<String, Object> other) {
        return new Open("Meubles Fictifs", other, null);
    }

    public Browser browser() {
        return new Browser(mvc, "192.0.2." + (1 + NUMBER.incrementAndGet() % 250));
    }

    /** As the job that comes again each second: until nobody follows what another one wrote. */
    public void drain() {
        String newest;
        do {
            newest = newestAct();
            program.getBean(Feed.class).drain();
        } while (!newestAct().equals(newest));
    }

    private String newestAct() {
        return program.getBean(Scenes.class)
                .readingJob(
                        jobs ->
                                jobs.sql(
                                                """
                                                select coalesce(
                                                  (select xid || '/' || position from cases.acts
                                                   order by xid desc, position desc limit 1), '')
                                                """)
                                        .query(String.class)
                                        .single());
    }
}
