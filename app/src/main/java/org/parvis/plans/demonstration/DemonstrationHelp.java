package org.parvis.plans.demonstration;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.kernel.Home;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.help.HelpTable;
import org.parvis.plans.help.HelpTable.Adopter;
import org.parvis.plans.help.HelpTable.Lesson;
import org.parvis.plans.help.HelpTable.Solution;
import org.parvis.platform.packs.YamlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invented solutions and lessons of a demonstration; what is there is never written over. What
 * is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class DemonstrationHelp {
    private final HelpTable table;
    private final Holders holders;

    DemonstrationHelp(HelpTable table, Holders holders) {
        this.table = table;
        this.holders = holders;
    }

    void store(JdbcClient sql, String name, String text) {
        YamlFile file = YamlFile.read(name, text);
        for (YamlFile node : file.maps("solutions")) {
            of(node, home -> solution(sql, node, home));
        }
        for (YamlFile node : file.maps("lessons")) {
            of(node, home -> lesson(sql, node, home));
        }
    }

    private void of(YamlFile node, Consumer<Home> work) {
        holders.find(node.text("body")).map(Holder::home).ifPresent(work);
    }

    private void solution(JdbcClient sql, YamlFile node, Home home) {
        UUID id = id("solution:" + node.text("code"));
        var one =
                new Solution(home, id, node.text("name"), node.text("about"), node.text("builds"));
        table.offer(
                sql,
                one,
                null,
                DemonstrationPlans.PUBLISHED_ON.atTime(15, 0).toInstant(ZoneOffset.UTC));
        for (YamlFile taken : node.maps("adopters")) {
            of(
                    taken,
                    by ->
                            table.adopt(
                                    sql,
                                    new Adopter(
                                            by,
                                            id,
                                            taken.as("since", LocalDate::parse),
                                            taken.text("words")),
                                    null));
        }
    }

    private void lesson(JdbcClient sql, YamlFile node, Home home) {
        table.tell(
                sql,
                new Lesson(
                        home,
                        id("lesson:" + node.text("code")),
                        node.text("title"),
                        node.text("words"),
                        DemonstrationPlans.PUBLISHED_ON.atTime(15, 0).toInstant(ZoneOffset.UTC)),
                null);
    }

    /** The same code is the same record on every installation. */
    private static UUID id(String code) {
        return UuidCreator.getNameBasedSha1(UuidCreator.NAMESPACE_URL, "plans:" + code);
    }
}
