/**
 * From a request to a page: where it comes from, its address and cookies, how often it may come,
 * and how a page is drawn and sent.
 */
@NullMarked
package org.parvis.platform.web;

import org.jspecify.annotations.NullMarked;
