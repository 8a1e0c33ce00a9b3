// Everything here is an addition: each page works without it.
import { keyboard } from './keyboard.js';
import { more } from './more.js';
import { later } from './later.js';
import { jobs } from './jobs.js';
import { transcript } from './transcript.js';
import { reading } from './reading.js';

keyboard();
more();
later();
jobs();
transcript();
reading();
