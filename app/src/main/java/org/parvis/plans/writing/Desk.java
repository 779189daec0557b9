package org.parvis.plans.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.kernel.Actor;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.Plans;
import org.parvis.plans.Remark;
import org.parvis.plans.RemarkTable;
import org.parvis.plans.Revision;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** What a member of a body finds of the plans that their body writes; nobody else gets in. */
@Component
class Desk {
    private final Holders holders;
    private final Plans plans;
    private final RemarkTable remarks;
    private final Scenes scenes;

    Desk(Holders holders, Plans plans, RemarkTable remarks, Scenes scenes) {
        this.holders = holders;
        this.plans = plans;
        this.remarks = remarks;
        this.scenes = scenes;
    }

    /** The plans that the body of the agent writes. */
    List<Holder> mine(Actor.Agent agent) {
        if (!Holders.writes(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return holders.writtenBy(agent.home());
    }

    /** The plan of that code, if the agent's body writes it. */
    Holder mine(Actor.Agent agent, String code) {
        return mine(agent).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The newest revision, which must be there. */
    Revision newest(Actor.Agent agent, Holder holder) {
        return plans.newest(agent, List.of(holder)).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<Remark> remarks(Actor.Agent agent, Revision of) {
        return scenes.reading(Plans.scene(agent), sql -> remarks.of(sql, of.holder(), of.number()));
    }

    Optional<Remark> remark(Actor.Agent agent, Revision of, String point) {
        return remarks(agent, of).stream().filter(one -> one.point().equals(point)).findFirst();
    }

    /** Answers what the central office said of a point. */
    void answer(Actor.Agent agent, Revision of, String point, String answer) {
        scenes.in(
                Plans.scene(agent),
                sql -> {
                    remarks.answer(
                            sql, of, point, answer.substring(0, Math.min(2000, answer.length())));
                    return true;
                });
    }

    /** What a form sent: several answers to one question stand together. */
    static Map<String, String> sent(MultiValueMap<String, String> sent) {
        return sent.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> String.join("; ", each.getValue())));
    }

    /** The edition that a form began with; none that fits when it says nothing. */
    static int edition(Map<String, String> sent) {
        String edition = sent.getOrDefault("edition", "");
        return edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : -1;
    }
}
