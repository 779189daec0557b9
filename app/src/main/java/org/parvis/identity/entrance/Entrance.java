package org.parvis.identity.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.WayKind;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/**
 * The one door: whatever the proof was, here it is decided whether it is enough. No way of signing
 * in, and no new password, leads past the second proof of somebody who wants one.
 */
@Component
public class Entrance {
    private final Ways ways;
    private final Steps steps;
    private final HttpSessions sessions;
    private final NewDevices devices;
    private final JoinedAccounts joined;
    private final SignInCounts counts;

    Entrance(
            Ways ways,
            Steps steps,
            HttpSessions sessions,
            NewDevices devices,
            JoinedAccounts joined,
            SignInCounts counts) {
        this.counts = counts;
        this.joined = joined;
        this.ways = ways;
        this.steps = steps;
        this.sessions = sessions;
        this.devices = devices;
    }

    /** After a first proof: in, or to the second. */
    public Page enter(
            UUID account,
            WayKind by,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        return enter(account, by, by.level(), next, w, request, response);
    }

    /** The same for a proof that is worth what its provider says this time. */
    public Page enter(
            UUID proven,
            WayKind by,
            int level,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        ways.used(proven, by);
        UUID account = joined.standing(proven);
        if (level == 1 && ways.asksSecond(account)) {
            steps.open(account, by, request, response);
            return Page.redirect(AccountPaths.secondStep(w.lang()) + ReturnAddress.suffix(next));
        }
        return in(account, by, level, next, w, request, response);
    }

    /** After all proofs that are asked for. */
    public Page admit(
            UUID proven,
            WayKind by,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        ways.used(proven, by);
        return in(joined.standing(proven), by, by.level(), next, w, request, response);
    }

    private Page in(
            UUID account,
            WayKind by,
            int level,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        counts.tried(true);
        steps.close(request, response);
        sessions.start(account, by, level, request, response);
        devices.entered(account, by, request, response);
        return Page.redirect(ReturnAddress.orElse(next, AccountPaths.account(w.lang())));
    }
}
