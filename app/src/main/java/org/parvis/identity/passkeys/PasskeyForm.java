package org.parvis.identity.passkeys;

/**
 * What a form hands to the browser to have a passkey made or used.
 *
 * @param options as the browser takes them, in JSON
 * @param challenge the challenge in them, sealed, which comes back with the answer
 */
public record PasskeyForm(String options, String challenge) {}
