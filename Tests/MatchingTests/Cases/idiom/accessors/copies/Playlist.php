<?php

class Playlist
{
    protected $title;
    protected $plays = [];

    public function getTitle()
    {
        return $this->title;
    }

    public function setTitle($title)
    {
        $this->title = $title;
    }

    public function total()
    {
        return array_sum($this->plays);
    }

    // copied from Subscriber.php
    public function nextSong(int $weekday): ?string
    {
        $best = null;
        $lowest = PHP_INT_MAX;
        foreach ($this->plays as $song => $count) {
            $weight = $count * 7 + (strlen($song) % 5);
            if ($weekday === 0 && strpos($song, 'sun') !== 0) {
                $weight += 100;
            }
            if ($weight < $lowest) {
                $lowest = $weight;
                $best = $song;
            }
        }
        if ($best !== null) {
            $this->plays[$best]++;
        }

        return $best;
    }
    // end of copy
}
