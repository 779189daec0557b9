package org.parvis.disputes.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.seats.AddressScene;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.springframework.beans.factory.BeanFactory;

/** How somebody proves that an address is theirs, and what the database shows them then. */
final class ProofForms {
    private static final Pattern CODE = Pattern.compile("\\n\\n([0-9]{6})\\n\\n");

    private final BeanFactory program;

    ProofForms(BeanFactory program) {
        this.program = program;
    }

    /** Asks for a code before that dispute, and types it. */
    Browser proves(Browser who, DisputeTables.Open open, String address) throws Exception {
        asks(who, open);
        types(who, open, code(address));
        assertThat(who.status()).as(who.text()).isEqualTo(303);
        return who;
    }

    static Browser asks(Browser who, DisputeTables.Open open) throws Exception {
        String path = open.path + "/preuve";
        return who.open(path).submit(path, "then", "send").follow();
    }

    static Browser types(Browser who, DisputeTables.Open open, String code) throws Exception {
        return who.submit(open.path + "/preuve", "then", "type", "code", code);
    }

    /** The newest that went there. */
    String code(String address) {
        return codes(address).getFirst();
    }

    /** All that went there, the newest first. */
    List<String> codes(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .map(sent -> CODE.matcher(sent.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Some other code than that one. */
    static String other(String code) {
        return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
    }

    /** How many rows of a table the database shows that browser, before that address. */
    int rows(String table, Browser who, String address) {
        AddressScene scene =
                new AddressScene(
                        Digests.of("disputes.address", address),
                        Digests.of("disputes.browser", word(who)),
                        ProgramClock.now());
        return program.getBean(Scenes.class)
                .reading(
                        scene,
                        sql ->
                                sql.sql("select count(*) from disputes." + table)
                                        .query(Integer.class)
                                        .single());
    }

    private static String word(Browser who) {
        return who.has("dispute-proof") ? who.value("dispute-proof") : "";
    }
}
