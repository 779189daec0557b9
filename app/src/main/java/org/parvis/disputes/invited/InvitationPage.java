package org.parvis.disputes.invited;

/**
 * Before the code.
 *
 * @param address to which the code goes, without most of it
 * @param sent whether it was sent
 */
record InvitationPage(
        String title, String reference, String address, boolean sent, String path, String follow) {}
