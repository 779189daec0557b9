package org.parvis.content.writing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.parvis.content.PageKey;
import org.parvis.content.PageTable;
import org.parvis.content.PageText;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.AtStart;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the demonstration's pages on their way, once, as fictitious members wrote them. */
@Component
@Profile("!command") // a command works on what the installation has: it brings no pack in
class DemonstrationWriting extends AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWriting.class);

    private final ContentPack pack;
    private final Members members;
    private final PageWriting writing;
    private final PageRelease release;
    private final PageTable table;
    private final PageTurns words;
    private final Scenes scenes;

    DemonstrationWriting(
            ContentPack pack,
            Members members,
            PageWriting writing,
            PageRelease release,
            PageTable table,
            PageTurns words,
            Scenes scenes) {
        super(Phase.DEMONSTRATION);
        this.pack = pack;
        this.members = members;
        this.writing = writing;
        this.release = release;
        this.table = table;
        this.words = words;
        this.scenes = scenes;
    }

    @Override
    protected void run() {
        if (pack.demonstration()) {
            pack.text("demonstration/pages.yaml").ifPresent(this::take);
        }
    }

    private void take(String text) {
        try {
            YamlFile root = YamlFile.read("pages.yaml", text);
            root.only(Set.of("pages"));
            root.maps("pages").forEach(this::one);
        } catch (YamlFile.Unreadable unreadable) {
            LOG.error("The pages on their way were not read: {}", unreadable.refusal());
        }
    }

    private void one(YamlFile node) {
        node.only(Set.of("page", "by", "review"));
        PageKey key = node.as("page", written -> PageKey.of(written).orElseThrow());
        Optional<String> french = text(key, "fr");
        Optional<Member> member = members.byCode(node.text("by"));
        if (french.isPresent() && member.isPresent()) {
            Actor.Agent by =
                    new Actor.Agent(member.get().id(), member.get().home(), member.get().role());
            write(
                    by,
                    key,
                    new PageWriting.Text(french.get(), text(key, "en").orElse(null), false),
                    node);
        }
    }

    private Optional<String> text(PageKey key, String lang) {
        String name = key.file(lang);
        return pack.text("demonstration/pages/" + name).map(text -> PageText.canonical(name, text));
    }

    private void write(Actor.Agent by, PageKey key, PageWriting.Text text, YamlFile node) {
        boolean begun = scenes.reading(MemberScene.of(by), sql -> table.home(sql, key).isPresent());
        if (begun) {
            return;
        }
        int base = pack.text(key.path("fr")).isPresent() ? 1 : 0;
        PageWriting.Saved saved = writing.save(by, key, base, text);
        if (saved instanceof PageWriting.Saved.Done(int number) && node.has("review")) {
            Instant due =
                    words.begins(words.today().plusDays(node.as("review", Integer::parseInt)));
            release.submit(by, new PageRelease.Seen(key, number), due);
        } else if (!(saved instanceof PageWriting.Saved.Done)) {
            LOG.error("A page of the demonstration was not saved: {} {}", key, saved);
        }
    }
}
