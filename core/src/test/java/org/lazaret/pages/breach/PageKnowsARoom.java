package org.lazaret.pages.breach;

import org.lazaret.practice.breach.web.HoldsASite;

record PageKnowsARoom(HoldsASite room) {}
