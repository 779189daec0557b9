package org.parvis.privacy;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.parvis.audit.Ground;
import org.parvis.audit.Journal;
import org.parvis.audit.Reads;
import org.parvis.audit.Reasons;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Role;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody whose files were read. */
abstract class MyDataFixture {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Reads reads;
    @Autowired Members members;
    @Autowired MessageCatalogue messages;
    @Autowired InstantSource clock;

    void read(UUID account, String words) {
        Member member = members.byCode("vq-agent").orElseThrow();
        CaseFileId file = CaseFileId.next(member.home());
        Actor.Agent agent = new Actor.Agent(member.id(), member.home(), Role.AGENT);
        scenes.in(
                new MemberScene.Agent(member.home(), member.id()),
                sql -> {
                    Reasons.Given given =
                            new Reasons(new Journal(scenes, clock), clock)
                                    .give(sql, agent, file, Ground.OUTSIDE, words);
                    reads.record(
                            sql,
                            new Reads.Opening(
                                    file,
                                    member.id(),
                                    clock.instant(),
                                    "review",
                                    List.of(account),
                                    given));
                    return file;
                });
    }
}
