package org.parvis.forms.editors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
import org.parvis.documents.DraftScene;
import org.parvis.forms.drafts.Draft;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.FormCookie;
import org.parvis.forms.drafts.Hand;
import org.parvis.forms.drafts.ResumeCode;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Component;

/**
 * Those who come by a link to a part of somebody else's draft. Their browser keeps the code of the
 * link; each page asks again whether it is still good, so a share withdrawn is closed at once.
 */
@Component
public class Guests {
    private static final Throttle.Limit CODES =
            new Throttle.Limit("share-codes", 30, Duration.ofMinutes(15));

    /** A page keeps a few invitations apart; nobody needs more of them in one browser. */
    private static final int MOST = 10;

    private final ShareTable table;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Scenes scenes;
    private final Throttle throttle;
    private final InstantSource clock;

    Guests(
            ShareTable table,
            Drafts drafts,
            Catalogue catalogue,
            Scenes scenes,
            Throttle throttle,
            InstantSource clock) {
        this.table = table;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.scenes = scenes;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Somebody in their part of a draft. */
    public record Guest(Share share, Draft draft, ServiceRules rules) {
        public Editors.Editor editor() {
            return new Editors.Editor(draft, rules);
        }
    }

    /** The share that a code opens, tried from that address only so often. */
    public Optional<Share> byCode(String typed, String from) {
        Optional<byte[]> digest = ResumeCode.digest(typed);
        Throttle.Bucket tries = new Throttle.Bucket(CODES, Throttle.network(from));
        if (digest.isEmpty() || !(throttle.take(tries) instanceof Throttle.Answer.Go(var taken))) {
            return Optional.empty();
        }
        Optional<Share> found = byCode(digest.get());
        if (found.isPresent()) {
            throttle.giveBack(taken);
        }
        return found;
    }

    private Optional<Share> byCode(byte[] digest) {
        return scenes.reading(new DraftScene(Ids.NIL), sql -> table.byCode(sql, digest))
                .flatMap(
                        at ->
                                scenes.reading(
                                        new DraftScene(at.draft()),
                                        sql -> table.find(sql, at.share())));
    }

    /** The guest of that share, if this browser holds its code and it was not withdrawn. */
    public Optional<Guest> open(HttpServletRequest request, UUID share) {
        return Cookies.value(request, FormCookie.SHARE, share.toString())
                .flatMap(ResumeCode::digest)
                .flatMap(this::byCode)
                .filter(found -> found.id().equals(share))
                .flatMap(this::guest);
    }

    /** The same, while they may still write in it. */
    public Optional<Guest> writing(HttpServletRequest request, UUID share) {
        return open(request, share).filter(g -> g.share().writable(clock.instant()));
    }

    /** The guest who may write in that draft now. */
    Optional<Guest> at(HttpServletRequest request, UUID draft) {
        return codes(request)
                .map(this::byCode)
                .flatMap(Optional::stream)
                .filter(share -> share.draft().equals(draft))
                .filter(share -> share.writable(clock.instant()))
                .findFirst()
                .flatMap(this::guest);
    }

    private Optional<Guest> guest(Share share) {
        if (share.state() == Share.State.WITHDRAWN || share.expired(clock.instant())) {
            return Optional.empty();
        }
        return drafts.forGuest(share.draft(), draft -> hand(draft, share))
                .flatMap(
                        draft ->
                                catalogue
                                        .rules(draft.service(), draft.version())
                                        .filter(rules -> opens(rules, share))
                                        .map(rules -> new Guest(share, draft, rules)));
    }

    private Hand hand(Draft draft, Share share) {
        return catalogue
                .rules(draft.service(), draft.version())
                .map(r -> Hand.guest(r.service().form(), share.id(), share.part()))
                .orElseThrow();
    }

    /** A later version may no longer open that part. */
    private static boolean opens(ServiceRules rules, Share share) {
        return rules.service()
                .form()
                .section(share.part())
                .filter(
                        section ->
                                share.attests()
                                        ? section.attestedBy() != null
                                        : section.mayBeShared())
                .isPresent();
    }

    /** Gives the browser the code of a share, for that share alone. */
    public void give(
            HttpServletRequest request, HttpServletResponse response, Share share, String code) {
        Duration life = Duration.between(clock.instant(), share.expiresAt());
        Cookies.give(request, response, FormCookie.SHARE, share.id().toString(), code, life);
    }

    private static Stream<byte[]> codes(HttpServletRequest request) {
        return Cookies.all(request, FormCookie.SHARE)
                .limit(MOST)
                .map(cookie -> ResumeCode.digest(cookie.value()))
                .flatMap(Optional::stream);
    }
}
